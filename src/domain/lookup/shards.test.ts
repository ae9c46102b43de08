import { describe, expect, it } from 'vitest';
import type { LookupRow } from './row.ts';
import { shard, shardsFor } from './shards.ts';

const none = { who: '', standing: '' };
const row = (id: string, name: string, over: Partial<LookupRow> = {}): LookupRow => ({
  id,
  name,
  aliases: [],
  city: 'Springfield',
  county: '',
  zip: '',
  extra: '',
  kind: 'County jail',
  closed: false,
  juvenile: false,
  population: 0,
  answers: [none, none, none],
  providers: [],
  ...over,
});
const menard = row('il/menard', 'Menard Prison', { zip: '62259', population: 2000 });
const small = row('il/menlo', 'Menlo Jail', { population: 5 });
const shut = row('il/mendota', 'Mendota Jail', { population: 9000, closed: true });
// Many jails, so that "jail" becomes a common word.
const many = Array.from({ length: 200 }, (_, at) => row(`tx/place-${at}`, `Jail q${at}x`));

describe('shard', () => {
  const { plan, files } = shard([menard, small, shut, ...many]);

  it('puts a place into the file of each of its words', () => {
    for (const key of ['men', 'pri', '622']) expect(files.get(key)).toContain(menard);
  });

  it('puts larger places first and closed ones last', () => {
    expect(files.get('men')).toEqual([menard, small, shut]);
  });

  it('makes no file of common words', () => {
    expect(Object.keys(plan.common)).toContain('jail');
    expect(files.has('jai')).toBe(false);
  });

  it('keeps files small, and splits one that would be too large by the fourth letter', () => {
    const crowd = Array.from({ length: 110 }, (_, at) => row(`oh/x-${at}`, `Harr${String.fromCharCode(97 + (at % 26))} ${at}`));
    const crowded = shard(crowd);
    expect(crowded.plan.split).toContain('har');
    expect(crowded.files.has('harr')).toBe(true);
    for (const file of crowded.files.values()) expect(file.length).toBeLessThanOrEqual(90);
  });

  it('gives the same files for the same places', () => {
    expect(shard([menard, small, shut, ...many])).toEqual({ plan, files });
  });

  it('has a file for every word that is not common: what the browser asks for is there', () => {
    for (const place of [menard, small, shut]) {
      const [key] = shardsFor(place.name, plan);
      expect(files.get(key!)).toContain(place);
    }
  });
});

describe('shardsFor', () => {
  const plan = { common: { jail: 1 }, split: ['men'] };

  it.each([
    ['the longest word first', 'cook randolph', ['ran', 'coo']],
    ['four letters where three are too many', 'menard', ['mena']],
    ['three letters when no more are typed', 'men', ['men']],
    ['not a common word', 'cook jail', ['coo']],
    ['not a word about the errand', 'send money cook', ['coo']],
    ['a ZIP code', '62259', ['622']],
    ['no accents', 'Añasco', ['ana']],
    ['nothing for nothing', '', []],
    ['nothing for one letter', 'c', []],
    ['nothing for common words alone', 'jail', []],
    ['words that every object has', 'constructor', ['con']],
  ])('%s', (_name, query, keys) => {
    expect(shardsFor(query, plan)).toEqual(keys);
  });
});
