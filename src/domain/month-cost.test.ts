/** Sums are worked out by hand beside each test; a sum written as text is exact. */
import { describe, expect, it } from 'vitest';
import type { Price } from '../schemas/price.ts';
import { toMicros, type Range } from './cost/money.ts';
import { TYPICAL, type Quantities } from './cost/quantities.ts';
import type { CostCaps, CostClaim, CostPlace, CostService } from './cost/types.ts';
import { monthCost } from './month-cost.ts';

const CAPS: CostCaps = {
  since: '2026-04-06',
  caps: [
    { place: 'prison', phone: '0.11', video: '0.25' },
    { place: 'jail', from: 1000, phone: '0.10', video: '0.19' },
    { place: 'jail', from: 350, to: 999, phone: '0.12', video: '0.19' },
    { place: 'jail', from: 100, to: 349, phone: '0.13', video: '0.21' },
    { place: 'jail', from: 50, to: 99, phone: '0.15', video: '0.25' },
    { place: 'jail', to: 49, phone: '0.19', video: '0.44' },
  ],
  mayAdd: '0.02',
};
const claim = (who: string, prices: Price[] = [], over: Partial<CostClaim> = {}): CostClaim => ({
  who,
  ...(prices.length > 0 && { prices: prices.map((price) => ({ ...price, text: `${price.amount ?? ''} ${price.per}` })) }),
  source: { title: 'A page', url: 'https://example.com/', tail: '' },
  ...over,
});
const place = (claims: CostPlace['claims'], over: Partial<CostPlace> = {}): CostPlace => ({
  kind: 'state-prison',
  claims,
  grants: [],
  ...over,
});
const NOTHING: Quantities = { ...TYPICAL, messages: 0, photos: 0, calls: 0, visits: 0, deposits: 0 };
const sum = (from: string, to = from): Range => ({ from: toMicros(from), to: toMicros(to) });
const cost = (claims: CostPlace['claims'], over: Partial<CostPlace> = {}, wanted: Quantities = TYPICAL) =>
  monthCost(wanted, place(claims, over), CAPS);
const line = (month: ReturnType<typeof monthCost>, service: CostService) => month.lines.find((one) => one.service === service)!;

// Prices as the records had them on 2026-11-22. The month: 20 messages, 4 photos, 8 calls of 15 minutes (120 minutes),
// 2 video visits of 20 minutes (40 minutes), one deposit of $50.
describe('the month of the examples', () => {
  it('Cook County Jails: messages alone are known; the caps are those of a jail of 1,000 and more', () => {
    const month = cost(
      {
        messaging: [claim('GettingOut', [{ amount: '0.06', per: 'message', note: 'you pay; replies from inside are free' }])],
        phone: [claim('ConnectNetwork')],
        money: [claim('JailATM'), claim('MoneyGram'), claim('Western Union')],
      },
      { kind: 'county-jail', population: 8216 },
    );
    expect(month.total).toEqual(sum('1.20')); // 20 × 0.06
    expect(month.missing).toEqual(['photos', 'phone', 'video', 'money']);
    expect(line(month, 'phone').cap).toEqual({ minute: sum('0.10'), total: sum('12'), mayAdd: toMicros('2.40') }); // 120 × 0.10, 120 × 0.02
    expect(line(month, 'video').cap).toEqual({ minute: sum('0.19'), total: sum('7.60'), mayAdd: toMicros('0.80') }); // 40 × 0.19
    expect(month.gaps).toEqual([
      { key: 'nobody', service: 'photos' },
      { key: 'price', service: 'phone' },
      { key: 'nobody', service: 'video' },
      { key: 'price', service: 'money' },
      { key: 'tax' },
    ]);
    expect(line(month, 'money').unpriced).toEqual(['JailATM', 'MoneyGram', 'Western Union']);
    expect(month.sent).toBe(50);
  });

  it('Menard: calls are nothing to 96 cents, because the trial of free minutes may have ended', () => {
    const month = cost({
      messaging: [claim('CorrLinks')],
      photos: [claim('ICSolutions')],
      phone: [
        claim('ICSolutions', [{ amount: '0.008', per: 'minute', about: true, note: 'worked out from news: 775 minutes are worth about $6.20' }], {
          free: '775 free minutes a month in a trial (Voices of Connection), to June 2026',
        }),
      ],
      video: [claim('ICSolutions')],
      money: [claim('JPay'), claim('Western Union'), claim('MoneyGram')],
    }); // prettier-ignore
    expect(month.total).toEqual(sum('0', '0.96')); // 120 × 0.008
    expect(line(month, 'phone').free.map(({ counted }) => counted)).toEqual(['perhaps']);
    expect(month.missing).toEqual(['messaging', 'photos', 'video', 'money']);
    expect(line(month, 'phone').cap?.total).toEqual(sum('13.20')); // 120 × 0.11
  });

  it('Montana State Prison: the free weekly call and visit may be shorter, so they count at the lower end only', () => {
    const month = cost({
      messaging: [
        claim('GettingOut', [
          { amount: '0.25', per: 'message' },
          { amount: '0.25', per: 'minute' },
          { amount: '0.35', per: 'minute', note: 'video message' },
        ]),
      ],
      photos: [claim('GettingOut', [{ amount: '0.25', per: 'photo', note: 'the state page says per minute' }])],
      phone: [claim('GettingOut', [{ amount: '0.06', per: 'minute' }], { free: 'one free call a week' }), claim('ICSolutions')],
      video: [claim('GettingOut', [{ amount: '0.25', per: 'minute' }], { free: 'one free 10-minute visit a week' })],
      money: [claim('Montana DOC')],
    });
    expect(line(month, 'messaging').total).toEqual(sum('5')); // 20 × 0.25
    expect(line(month, 'photos').total).toEqual(sum('1')); // 4 × 0.25
    expect(line(month, 'phone').total).toEqual(sum('3.60', '7.20')); // 4 or 8 calls × 15 × 0.06
    expect(line(month, 'video').total).toEqual(sum('5', '10')); // 2 × 10 or 2 × 20 minutes × 0.25
    expect(month.total).toEqual(sum('14.60', '23.20'));
    expect(month.missing).toEqual(['money']);
    expect(month.uncounted.map(({ why, price }) => [why, price.amount])).toEqual([
      ['by-minute', '0.25'],
      ['other-kind', '0.35'],
    ]);
    expect(month.gaps).toContainEqual({ key: 'others', service: 'phone' });
    // 25 cents a minute is the cap itself, not over it.
    expect(line(month, 'video').options.map(({ over }) => over)).toEqual([undefined]);
  });

  it('a Missouri prison: visits are sold in half hours, at more than the cap but within the two cents in doubt', () => {
    const month = cost({
      messaging: [claim('Securus')],
      photos: [claim('Securus')],
      phone: [claim('Securus', [{ amount: '0.05', per: 'minute', note: 'old price' }])],
      video: [
        claim('Securus', [
          { amount: '7.95', per: 'visit', minutes: 30, note: 'remote visit' },
          { amount: '0', per: 'visit', note: 'video visit on site' },
        ]),
      ],
      money: [claim('JPay')],
    });
    expect(line(month, 'phone').total).toEqual(sum('6')); // 120 × 0.05
    expect(line(month, 'video').total).toEqual(sum('15.90')); // 2 × 7.95
    expect(month.total).toEqual(sum('21.90'));
    // 7.95 > 30 × 0.25 = 7.50, but 7.95 < 30 × 0.27 = 8.10
    expect(line(month, 'video').options[0]?.over).toEqual({ sure: false, when: 'undated' });
    expect(month.uncounted.map(({ why, price }) => [why, price.note])).toEqual([['other-kind', 'video visit on site']]);
  });

  it('FCI Beckley: messages cost families nothing, photos are not offered, the lockbox is free', () => {
    const month = cost(
      {
        messaging: [
          claim('CorrLinks', [
            { amount: '0', per: 'message', note: 'families pay nothing' },
            { amount: '0.05', per: 'minute', about: true, note: 'paid by the person inside, for time at the terminal' },
          ]),
        ],
        photos: [claim('', [], { none: true })],
        phone: [
          claim('BOP', [{ amount: '0.06', per: 'minute', note: 'calls inside the US' }], {
            free: '300 free minutes a month for people in programs',
          }),
        ],
        video: [claim('BOP')],
        money: [claim('Western Union'), claim('MoneyGram'), claim('National Lockbox', [{ amount: '0', per: 'deposit' }])],
      },
      { kind: 'federal-prison', population: 1541 },
    );
    expect(month.lines.map(({ service, status }) => [service, status])).toEqual([
      ['messaging', 'free'],
      ['photos', 'not-offered'],
      ['phone', 'known'],
      ['video', 'unknown'],
      ['money', 'free'],
    ]);
    expect(month.total).toEqual(sum('0', '7.20')); // 0 + 0 to 120 × 0.06 + 0
    expect(month.missing).toEqual(['video']);
    expect(line(month, 'money').unpriced).toEqual(['Western Union', 'MoneyGram']);
    expect(month.uncounted.map(({ why }) => why)).toEqual(['paid-inside']);
  });
});

describe('alternatives', () => {
  it('run from the cheapest to the dearest, over all companies and price lines', () => {
    const month = cost({
      messaging: [claim('A', [{ amount: '0.25', per: 'message' }]), claim('B', [{ amount: '0.10', upTo: '0.40', per: 'message' }])],
    });
    expect(line(month, 'messaging').total).toEqual(sum('2', '8'));
  });

  it('leave out packs that are larger than the month, while a single price covers it', () => {
    const prices: Price[] = [
      { amount: '0.15', per: 'stamp', note: '10 stamps for $1.50' },
      { amount: '4.20', per: 'item', note: '30 stamps' },
      { amount: '12', per: 'item', note: '100 stamps' },
    ];
    const total = (messages: number) => {
      const month = cost({ messaging: [claim('JPay', prices)] }, {}, { ...NOTHING, messages });
      return [month.total, month.uncounted.map(({ why }) => why)];
    };
    expect(total(20)).toEqual([sum('3'), ['pack', 'pack']]);
    expect(total(30)).toEqual([sum('4.20', '4.50'), ['pack']]);
    expect(total(100)).toEqual([sum('12', '16.80'), []]); // 1 × 12, 100 × 0.15 = 15, 4 × 4.20 = 16.80
  });

  it('buy the smallest pack where there is nothing else', () => {
    const month = cost({ messaging: [claim('S', [{ amount: '7.70', per: 'item', note: '10 stamps, as reported' }])] }, {}, { ...NOTHING, messages: 3 });
    expect(month.total).toEqual(sum('7.70'));
    expect(month.lines[0]?.options[0]?.pack).toEqual({ size: 10, count: 1 });
  }); // prettier-ignore

  it('take the price of a photo from the messages, once', () => {
    const month = cost({ messaging: [claim('S', [{ amount: '0.50', per: 'message' }, { amount: '1', per: 'photo' }])] });
    expect([line(month, 'messaging').total, line(month, 'photos').total, month.uncounted]).toEqual([sum('10'), sum('4'), []]);
  }); // prettier-ignore

  it('add a fee that every visit bears', () => {
    const month = cost({
      video: [claim('H', [{ amount: '0.65', per: 'minute' }, { amount: '1', per: 'visit', note: 'service fee' }])],
    }); // prettier-ignore
    expect(line(month, 'video').total).toEqual(sum('28')); // 40 × 0.65 + 2 × 1
  });
});

describe('what cannot be counted', () => {
  it.each<[CostService, Price, string]>([
    ['messaging', { amount: '0.05', per: 'minute' }, 'by-minute'],
    ['messaging', { amount: '1', per: 'credit' }, 'unit'],
    ['messaging', { amount: '0.60', per: 'video-message' }, 'unit'],
    ['messaging', { amount: '5', per: 'month' }, 'unit'],
    ['messaging', { amount: '1.50', per: 'order', note: 'added to each order' }, 'fee'],
    ['messaging', { amount: '0.13', per: 'message', note: 'paid by the person inside' }, 'paid-inside'],
    ['phone', { amount: '0.135', per: 'minute', note: 'voicemail, not calls' }, 'other-kind'],
    ['phone', { amount: '3', per: 'deposit', note: 'automated payment' }, 'account'],
    ['phone', { amount: '2', per: 'item', note: 'paper bill' }, 'unit'],
    ['phone', { amount: '0.50', per: 'message', note: 'voice' }, 'unit'],
    ['video', { amount: '9', per: 'visit', minutes: 30, note: 'on site, after the free weekly visit' }, 'other-kind'],
    ['money', { amount: '1', per: 'month' }, 'unit'],
  ])('%s: %j is handed back as %s and makes no total', (service, price, why) => {
    const month = cost({ [service]: [claim('A', [price])] });
    expect(month.uncounted.map((one) => one.why)).toEqual([why]);
    expect(line(month, service)).toMatchObject({ status: 'unknown', unpriced: ['A'] });
    expect(month.total).toBeUndefined();
  });

  it('a deposit over the last step of the table is not known', () => {
    const fees: Price[] = [{ amount: '2.95', per: 'deposit', depositUpTo: '20' }, { amount: '4.95', per: 'deposit', depositUpTo: '40' }]; // prettier-ignore
    const month = cost({ money: [claim('T', fees)] });
    expect([line(month, 'money').status, month.uncounted.map(({ why, price }) => [why, price.amount])]).toEqual(['unknown', [['band', '4.95']]]);
  }); // prettier-ignore

  it('says that a total may be more where a price is the least', () => {
    const month = cost({ money: [claim('A', [{ amount: '2.95', per: 'deposit', note: 'lowest web fee' }])] });
    expect([month.openEnd, month.gaps]).toEqual([true, [...cost({}).gaps.filter(({ service }) => service !== 'money'), { key: 'more' }, { key: 'tax' }]]); // prettier-ignore
  });
});

describe('free contact', () => {
  const source = { title: 'Law', url: 'https://example.com/law', tail: '' };
  const free = (over = {}) => ({ service: 'phone' as const, law: 'Free calls', text: 'Calls are free.', source, ...over });

  it('a law makes calls free where no price is known', () => {
    const month = cost({}, { grants: [free()] });
    expect(line(month, 'phone')).toMatchObject({ status: 'free', total: sum('0') });
    expect(month.missing).not.toContain('phone');
    expect(month.gaps).not.toContainEqual({ key: 'law', service: 'phone' });
  });

  it('a law and a price that disagree are both shown', () => {
    const month = cost({ phone: [claim('S', [{ amount: '0.10', per: 'minute' }])] }, { grants: [free()] });
    expect([line(month, 'phone').total, month.gaps.filter(({ key }) => key === 'law')]).toEqual([sum('0', '12'), [{ key: 'law', service: 'phone' }]]); // prettier-ignore
  });

  it('a law that nobody confirmed is said to be in doubt', () => {
    expect(cost({}, { grants: [free({ unsure: true })] }).gaps).toContainEqual({ key: 'law', service: 'phone' });
  });

  it('a sure allowance that covers the month makes it free, even if the price is unknown', () => {
    const month = cost({ phone: [claim('S', [], { free: 'two free 20-minute calls a week' })] });
    expect(line(month, 'phone')).toMatchObject({ status: 'free', total: sum('0'), unpriced: [] });
    expect(line(cost({ phone: [claim('S', [], { free: 'one free call a week' })] }), 'phone').status).toBe('unknown');
  });

  it('a price of nothing that holds only so often is an allowance', () => {
    const video = [claim('S', [
      { amount: '10', per: 'visit', minutes: 60, note: 'remote visit' },
      { amount: '0', per: 'visit', minutes: 60, note: 'tablet video visit, one a month' },
    ])]; // prettier-ignore
    expect(line(cost({ video }), 'video').total).toEqual(sum('10')); // one of two visits
  });

  it('an allowance is taken off its own company’s prices only', () => {
    const month = cost({
      phone: [
        claim('A', [{ amount: '0.10', per: 'minute' }], { free: '60 free minutes a month' }),
        claim('B', [{ amount: '0.10', per: 'minute' }]),
      ],
    });
    expect(line(month, 'phone').total).toEqual(sum('6', '12'));
  });
});

describe('caps', () => {
  const jail = { kind: 'county-jail' } as const;
  const over = (price: Price, at: Partial<CostPlace>, date?: string) =>
    line(cost({ phone: [claim('S', [price], { source: { title: '', url: '', tail: '', ...(date && { date }) } })] }, at), 'phone')
      .options[0]?.over;

  it.each<[string, Price, Partial<CostPlace>, boolean | undefined]>([
    ['at the cap', { amount: '0.10', per: 'minute' }, { ...jail, population: 1000 }, undefined],
    ['within the two cents', { amount: '0.12', per: 'minute' }, { ...jail, population: 1000 }, false],
    ['over the two cents', { amount: '0.1201', per: 'minute' }, { ...jail, population: 1000 }, true],
    ['a range that reaches over', { amount: '0.07', upTo: '0.13', per: 'minute' }, { ...jail, population: 1000 }, false],
    ['fine for the smallest jails only', { amount: '0.19', per: 'minute' }, jail, false],
    ['over for any size', { amount: '0.22', per: 'minute' }, jail, true],
    ['under for any size', { amount: '0.10', per: 'minute' }, jail, undefined],
    ['a call at a fixed price', { amount: '4.80', per: 'call', minutes: 15 }, { ...jail, population: 500 }, true],
    ['a call of unknown length', { amount: '4.80', per: 'call' }, { ...jail, population: 500 }, undefined],
  ])('%s', (_name, price, at, sure) => {
    expect(over(price, at)?.sure).toBe(sure);
  });

  it.each([
    ['2026-04-05', 'before'],
    ['2025', 'before'],
    ['2026-04-06', 'since'],
    ['2026', 'since'],
    [undefined, 'undated'],
  ])('a price of %s is from %s the cap', (date, when) => {
    expect(over({ amount: '0.32', per: 'minute' }, jail, date)?.when).toBe(when);
  });

  it('the date of the price itself counts before that of its page', () => {
    expect(over({ amount: '0.32', per: 'minute', date: '2018' }, jail, '2026-10-01')?.when).toBe('before');
  });

  it('say what is not known: the size of a jail, or the class of a place', () => {
    expect(cost({}, jail).gaps).toContainEqual({ key: 'size' });
    expect(cost({}, { kind: 'ice-detention', population: 500 }).gaps).toContainEqual({ key: 'class' });
    expect(cost({}, { ...jail, population: 5 }).gaps.filter(({ key }) => key === 'size' || key === 'class')).toEqual([]);
  });

  it('are left out while none holds', () => {
    const month = monthCost(TYPICAL, place({ phone: [claim('S', [{ amount: '9', per: 'minute' }])] }), undefined);
    expect([line(month, 'phone').cap, line(month, 'phone').options[0]?.over]).toEqual([undefined, undefined]);
  });
});

describe('quantities', () => {
  it('nothing wanted costs nothing and leaves nothing open', () => {
    expect(cost({ phone: [claim('S')] }, {}, NOTHING)).toEqual({
      lines: [],
      openEnd: false,
      missing: [],
      sent: 0,
      uncounted: [],
      gaps: [],
    });
  });

  it('stay exact at their limits', () => {
    const wanted = { messages: 500, photos: 200, calls: 300, callMinutes: 60, visits: 60, visitMinutes: 120, deposits: 31, amount: 1000 };
    const month = cost(
      {
        messaging: [claim('A', [{ amount: '9999.9999', per: 'message' }])],
        money: [claim('A', [{ amount: '9999.9999', percent: '9999.9999', per: 'deposit' }])],
      },
      {},
      wanted,
    );
    expect(line(month, 'messaging').total).toEqual({ from: 4_999_999_950_000, to: 4_999_999_950_000 });
    expect(line(month, 'money').total).toEqual({ from: 31 * 99_999_999_000, to: 31 * (99_999_999_000 + 9_999_999_900) });
    expect(Number.isSafeInteger(month.total?.to)).toBe(true);
  });

  it('several deposits cost their fee each', () => {
    const month = cost({ money: [claim('A', [{ amount: '4.75', per: 'deposit' }])] }, {}, { ...NOTHING, deposits: 3, amount: 20 });
    expect([month.total, month.sent]).toEqual([sum('14.25'), 60]);
  });
});
