import { describe, expect, it } from 'vitest';
import type { Change } from '../domain/changes.ts';
import { changeDateText, changeLine, partyText, stateText, whatText } from './changes.ts';

const NAMES: Record<string, string> = { connectnetwork: 'ConnectNetwork', icsolutions: 'ICSolutions', securus: 'Securus' };
const nameOf = (id: string) => NAMES[id] ?? id;
const change = (over: Partial<Change> = {}): Change => ({
  id: 'illinois-doc-2025-messaging',
  owners: [{ id: 'illinois-doc', level: 'agency' }],
  state: 'IL',
  services: ['messaging'],
  from: [{ provider: 'connectnetwork' }],
  to: [{ provider: 'icsolutions' }],
  now: [],
  date: '2025',
  when: 'past',
  sources: [],
  ...over,
});

it('a switch in one line', () => {
  expect(changeLine(change(), nameOf, () => 'Illinois prisons')).toBe(
    'From ConnectNetwork to ICSolutions (messages), Illinois prisons, 2025',
  );
  const places: Change['owners'] = ['ut/a', 'ut/b'].map((id) => ({ id, level: 'facility' }));
  expect(changeLine(change({ owners: places, services: ['phone', 'video'] }), nameOf, (id) => id.toUpperCase())).toBe(
    'From ConnectNetwork to ICSolutions (phone calls and video visits), UT/A and UT/B, 2025',
  );
});

describe('what happened', () => {
  it.each<[Partial<Change>, string]>([
    [{ from: [] }, 'New: ICSolutions'],
    [{ to: [] }, 'No more ConnectNetwork'],
    [{ from: [{ provider: 'securus' }, { provider: 'connectnetwork' }] }, 'From Securus and ConnectNetwork to ICSolutions'],
    [{ services: ['mail'], from: [{ provider: 'govt-run' }], to: [{ provider: 'unnamed' }] }, 'From the place itself to a company that no source names'],
    [{ services: ['mail'], from: [], to: [{ provider: 'unnamed', product: 'Digital mail' }] }, 'New: Digital mail'],
    [{ from: [{ provider: 'securus', product: 'Old app' }], to: [{ provider: 'securus', product: 'Securus 2' }] }, 'From Securus (Old app) to Securus 2'],
    [{ to: [{ provider: 'none' }] }, 'From ConnectNetwork to not offered'],
  ])('%j', (over, wanted) => {
    expect(whatText(change(over), nameOf)).toBe(wanted);
  }); // prettier-ignore
});

it.each<[Partial<Change>, string]>([
  [{ date: '2025-08' }, 'August 2025'],
  [{ date: '2025-09', through: '2026-08' }, 'September 2025 to August 2026'],
])('the date of %j', (over, wanted) => {
  expect(changeDateText(change(over))).toBe(wanted);
});

it('no date is said, not left out', () => {
  const undated = change();
  delete undated.date;
  expect(changeDateText(undated)).toBe('date not known');
});

it('a company without a record keeps its id; federal is no state', () => {
  expect(partyText({ provider: 'new-one' }, 'phone', nameOf)).toBe('new-one');
  expect([stateText('IL'), stateText(undefined)]).toEqual(['Illinois', 'Federal prisons and ICE']);
});
