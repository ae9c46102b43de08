import { describe, expect, it } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import { TYPICAL } from '../domain/cost/quantities.ts';
import { GAPS, UNCOUNTED, type CostCaps, type CostClaim, type CostPlace } from '../domain/cost/types.ts';
import { monthCost } from '../domain/month-cost.ts';
import type { Price } from '../schemas/price.ts';
import { costView } from './cost-view.ts';

const WORDS = en.cost.view;
const CAPS: CostCaps = { since: '2026-04-06', caps: [{ place: 'prison', phone: '0.11', video: '0.25' }], mayAdd: '0.02' };
const claim = (who: string, prices: (Price & { text: string })[] = [], over: Partial<CostClaim> = {}): CostClaim => ({
  who,
  ...(prices.length > 0 && { prices }),
  source: { title: `Page of ${who}`, url: 'https://example.com/', tail: 'no date, official' },
  ...over,
});
const view = (claims: CostPlace['claims'], over: Partial<CostPlace> = {}) =>
  costView(monthCost(TYPICAL, { kind: 'state-prison', claims, grants: [], ...over }, CAPS), WORDS);

describe('costView', () => {
  const shown = view({
    messaging: [claim('G', [{ amount: '0.25', per: 'message', text: '25¢ a message' }])],
    phone: [claim('G', [{ amount: '0.50', per: 'minute', text: '50¢ a minute' }], { free: 'one free call a week' }), claim('I')],
    photos: [claim('', [], { none: true })],
  });

  it('has a row for each wanted service, with its quantity and sum', () => {
    expect(shown.rows.map(({ what, quantity, sum }) => [what, quantity, sum])).toEqual([
      ['Messages', '20', '$5.00'],
      ['Photos', '4', 'not offered'],
      ['Phone calls', '8 of 15 minutes, 120 minutes in all', '$30.00 to $60.00'],
      ['Video visits', '2 of 20 minutes, 40 minutes in all', 'not known'],
      ['Deposit fees', '1 of $50', 'not known'],
    ]);
  });

  it('says of calls: the price with its source, over the cap, free, unpriced, the cap', () => {
    expect(shown.rows[2]?.lines.map(({ text, source, warn }) => [text, source?.title, warn])).toEqual([
      ['G: 50¢ a minute.', 'Page of G', undefined],
      ['This price is over the federal cap. Its page has no date, so it may be older than the cap.', undefined, true],
      ['Perhaps free for you, so taken off the lower sum only: one free call a week.', undefined, undefined],
      ['No price known that fits: I.', undefined, undefined],
      ['Federal cap: 11¢ a minute, so at most $13.20. It is not settled if $2.40 may come on top.', undefined, undefined],
    ]);
  });

  it('names what the sum leaves out', () => {
    expect(shown.total).toMatchObject({ text: 'Sum without video visits, deposit fees', sum: '$35.00 to $65.00' });
    expect(shown.said).toBe('The month costs $35.00 to $65.00, without video visits, deposit fees, which are not known.');
    expect(shown.gaps).toContain('Phone calls: for some companies we know no price (I).');
  });

  it('says that nothing is known, not that it costs nothing', () => {
    expect(view({}).total.sum).toBe('not known');
  });

  it('shows the sum of each way to pay where there are several', () => {
    const [row] = view({ messaging: [claim('A', [{ amount: '0.10', per: 'message', text: '10¢' }, { amount: '0.25', upTo: '0.30', per: 'message', text: '25¢ to 30¢' }])] }).rows; // prettier-ignore
    expect(row?.lines.map(({ text }) => text)).toEqual([
      WORDS.alternatives,
      'A: 10¢. That is $2.00.',
      'A: 25¢ to 30¢. That is $5.00 to $6.00.',
    ]);
  });

  it('leaves hostile text as it is and fills no blank of it', () => {
    const text = '<img src=x onerror=alert(1)>{sum}';
    expect(view({ messaging: [claim('A', [{ amount: '1', per: 'message', text }])] }).rows[0]?.lines[0]?.text).toBe(`A: ${text}.`);
  });

  it('has words for every gap and every reason', () => {
    expect([Object.keys(WORDS.gap).sort(), Object.keys(WORDS.why).sort()]).toEqual([[...GAPS].sort(), [...UNCOUNTED].sort()]);
  });

  it('leaves no blank unfilled', () => {
    const source = claim('L').source;
    const all = [
      shown,
      view({ money: [claim('T', [{ amount: '2', per: 'deposit', note: 'lowest fee', text: '$2' }])] }, { kind: 'ice-detention' }),
      view({ messaging: [claim('S', [{ amount: '7', per: 'item', note: '10 stamps', text: '$7' }])] }, { grants: [{ service: 'phone', law: 'Law', text: 'Free.', unsure: true, source }] }),
    ]; // prettier-ignore
    expect(JSON.stringify(all)).not.toMatch(/\{\w+\}|undefined|NaN/);
  });
});
