import { describe, expect, it } from 'vitest';
import { makeSource } from '../../tests/unit/make.ts';
import { claimFromFlag } from './claim-flag.ts';

const source = makeSource({ date: '2026-01' });
const read = (flag: string) => claimFromFlag(flag, source, ['jpay', 'securus']);

describe('claimFromFlag', () => {
  it('takes the source of the record', () => {
    expect(read('messaging=securus')).toEqual({ service: 'messaging', claim: { provider: 'securus', source } });
  });

  it('takes fields, also with = in them, and a page of its own', () => {
    expect(read('phone = jpay ; url=https://a.com/?x=1; note=Ask.; source-title=T; source-url=https://b.com/; kind=secondary;')).toEqual({
      service: 'phone',
      claim: {
        provider: 'jpay',
        url: 'https://a.com/?x=1',
        note: 'Ask.',
        source: { title: 'T', url: 'https://b.com/', kind: 'secondary' },
      },
    });
  });

  it.each([
    ['mesaging=jpay', /did you mean messaging/],
    ['securus', /securus/],
    ['phone=securs', /did you mean securus/],
    ['phone=', /no content\/providers/],
    ['phone=zzzzzzz', /no content\/providers\/zzzzzzz/],
    ['phone=jpay; prodct=x', /did you mean product/],
    ['phone=jpay; since=1.1.2026', /since: write a real date/],
    ['phone=jpay; source-url=https://b.com/', /source.title/],
    ['', /messaging=securus/],
  ])('refuses %j', (flag, message) => {
    expect(read(flag)).toMatch(message);
  });
});
