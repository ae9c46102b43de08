import { describe, expect, it } from 'vitest';
import { makeClaim, makeFacility, makeSource, TODAY } from '../../tests/unit/make.ts';
import { planClose, type Close } from './close.ts';
import { applyEdits } from './edits.ts';
import type { Facility } from './types.ts';

const source = makeSource({ date: '2026-11' });
const place = makeFacility({
  id: 'il/old',
  name: 'Old Jail',
  services: { phone: [makeClaim('a', {}, { until: '2020' }), makeClaim('b', { date: '2026-01' })] },
});
const other = makeFacility({ id: 'il/new', name: 'New Jail' });
const all = [place, other, makeFacility({ id: 'il/shut', status: 'closed' })];
const ask: Close = { status: 'closed', date: '2026-10-31', source };
const plan = (over: Partial<Close>, on: Facility = place) => planClose(on, { ...ask, ...over }, all, TODAY);
const after = (over: Partial<Close>, on: Facility = place) => applyEdits(on, plan(over, on).edits) as Facility;

describe('planClose', () => {
  it('closes with a note, and ends what still holds', () => {
    const closed = after({});
    expect(closed).toMatchObject({ status: 'closed', statusNote: { text: 'It closed in October 2026.', source } });
    expect(closed.services?.phone?.map(({ until }) => until)).toEqual(['2020', '2026-10-31']);
    expect(plan({}).redirect).toBeUndefined();
  });

  it('without a date says that it ended and not when', () => {
    const closed = after({ date: undefined });
    expect(closed.statusNote?.text).toBe('It is closed.');
    expect(closed.services?.phone?.[1]).toMatchObject({ ended: true });
  });

  it('takes an older note’s place', () => {
    const noted = makeFacility({
      ...place,
      status: 'unconfirmed',
      statusNote: { text: 'Nobody knows.', source: { ref: 'list', date: '2020' } },
    });
    expect(after({ note: 'It closed.' }, noted).statusNote).toEqual({ text: 'It closed.', source });
  });

  it('merges: the record stays, its address points to the other place', () => {
    const { redirect, movedTo } = plan({ status: 'merged', into: 'il/new' });
    expect(redirect).toEqual({ from: '/facilities/il/old/', to: '/facilities/il/new/', date: '2026-10-31' });
    expect(movedTo).toBeUndefined();
    expect(after({ status: 'merged', into: 'il/new' })).toMatchObject({
      status: 'closed',
      statusNote: { text: 'It became part of New Jail in October 2026.' },
    });
  });

  it('renames: the old name stays findable, the old address leads on, the place stays open', () => {
    const { redirect, movedTo } = plan({ status: 'renamed', name: 'Fresh Jail' });
    expect(movedTo).toBe('il/fresh-jail');
    expect(redirect).toEqual({ from: '/facilities/il/old/', to: '/facilities/il/fresh-jail/', date: '2026-10-31' });
    const renamed = after({ status: 'renamed', name: 'Fresh Jail', date: '2026' });
    expect(renamed).toMatchObject({ name: 'Fresh Jail', aliases: ['Old Jail'], statusNote: { text: 'Until 2026 its name was Old Jail.' } });
    expect(renamed.status).toBeUndefined();
  });

  it('puts the old name where the new one stood among the aliases', () => {
    const known = { ...place, aliases: ['A', 'FRESH jail'] };
    expect(after({ status: 'renamed', name: 'Fresh Jail' }, known).aliases).toEqual(['A', 'Old Jail']);
  });

  it('renames without moving where the address stays the same', () => {
    const { redirect, movedTo } = planClose({ ...place, id: 'il/old-jail' }, { ...ask, status: 'renamed', name: 'OLD Jail' }, all, TODAY);
    expect([redirect, movedTo]).toEqual([undefined, undefined]);
  });

  it.each<[string, Partial<Close>, Facility, RegExp]>([
    ['what is closed', {}, all[2]!, /already closed/],
    ['a closing of tomorrow', { date: '2026-12' }, place, /after today/],
    ['a source of tomorrow', { source: makeSource({ date: '2027' }) }, place, /after today/],
    ['a claim seen later', { date: '2025-12-31' }, place, /phone \(b\) has a source of 2026-01.*never overwritten/],
    ['a newer note', {}, { ...place, statusNote: { text: 'Open again.', source: makeSource({ date: '2026-11-20' }) } }, /2026-11-20|never/],
    ['an undated source against a dated note', { source: makeSource() }, { ...place, statusNote: { text: 'Open.', source: makeSource({ date: '2020' }) } }, /2020.*no date/],
    ['a merger with nobody', { status: 'merged' }, place, /--into/],
    ['a merger with itself', { status: 'merged', into: 'il/old' }, place, /itself/],
    ['a merger with a place that is not there', { status: 'merged', into: 'il/../x' }, place, /there is no/],
    ['a merger with a closed place', { status: 'merged', into: 'il/shut' }, place, /closed itself/],
    ['a new name that is the old one', { status: 'renamed', name: 'Old Jail' }, place, /already/],
    ['no new name', { status: 'renamed' }, place, /--name/],
    ['a name without letters', { status: 'renamed', name: '…' }, place, /no address/],
    ['the name of another place', { status: 'renamed', name: 'New' }, place, /il\/new.md is there already/],
    ['a target for a closing', { into: 'il/new' }, place, /--into goes with/],
    ['a name for a closing', { name: 'X' }, place, /--name goes with/],
  ])('refuses %s', (_name, over, on, message) => {
    const dated = on.statusNote?.source.date === '2026-11-20' ? { source: makeSource({ date: '2026-10' }) } : {};
    expect(() => plan({ ...over, ...dated }, on)).toThrow(message);
  }); // prettier-ignore
});
