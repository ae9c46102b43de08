import { describe, expect, it } from 'vitest';
import type { OfficialList, OfficialPhone } from './official-list.ts';
import { checkPhone, nearPhones, phoneConflicts, readPhone } from './official-phone.ts';
import type { Provider } from './types.ts';

const source = { title: 'Page', url: 'https://example.com/', kind: 'official' as const };
const phone = (number: string, owner: string): OfficialPhone => ({ number, owner, standing: 'official', source });
const company = (name: string) => ({ name, path: '/', kind: 'company' as const });
const provider = (id: string, more: Partial<Provider> = {}): Provider => ({ id, name: id, summary: 'x', sources: [source], ...more });

const LIST: OfficialList = {
  owners: { gettingout: company('GettingOut'), viapath: company('ViaPath'), touchpay: company('TouchPay'), jpay: company('JPay'), 'montana-doc': { ...company('Montana'), kind: 'agency' } }, // prettier-ignore
  sites: [],
  phones: [
    phone('866-516-0115', 'gettingout'),
    phone('866-516-0015', 'gettingout'),
    phone('888-516-0115', 'viapath'),
    phone('866-232-1899', 'touchpay'),
    phone('866-204-1603', 'touchpay'),
    phone('800-574-5729', 'jpay'),
    phone('800-574-5728', 'montana-doc'),
  ],
};

describe('readPhone', () => {
  it.each([
    '866-516-0115', '(866) 516-0115', '866.516.0115', '866 516 0115', '8665160115', '1-866-516-0115', '+1 (866) 516-0115', '+18665160115',
    'tel:+1-866-516-0115', 'sms:8665160115', ' 866–516–0115 ', '866/516/0115', '866-516-0115 ext. 12', '866-516-0115 x5', '(1)866-516-0115',
  ])('reads %j', (text) => {
    expect(readPhone(text)).toEqual({ number: '866-516-0115' });
  }); // prettier-ignore

  it.each([
    ['1-800-574-JPAY', '800-574-5729'],
    ['800-COLLECT', '800-265-5328'],
    ['1 800 call now', '800-225-5669'],
    ['888-qzqz-abc', '888-797-9222'],
  ])('reads the letters of %s', (text, number) => {
    expect(readPhone(text)).toEqual({ number });
  });

  it.each(['911', '12345', '516-0115', '866-516-01', '866-516-01155', '12', '1-800-574-JPA', '123-456-7890', '866-116-0115'])(
    '%s is too short or too long',
    (text) => {
      expect(readPhone(text)).toBe('short');
    },
  );

  it('knows foreign numbers', () => {
    expect(readPhone('+44 20 7946 0958')).toBe('foreign');
  });

  it.each([
    '',
    ' ',
    'jpay.com',
    '192.168.1.1',
    '8.8.8.8',
    'call 866-516-0115',
    'jpay',
    'https://866-516-0115.com',
    '866-516-0115.com',
    '-',
    '()',
    '+',
    'ext 5',
    'x5',
    '866-jpay.com',
    '٨٦٦٥١٦٠١١٥',
  ])(
    // prettier-ignore
    '%j is no phone number',
    (text) => {
      expect(readPhone(text)).toBeUndefined();
    },
  );
});

describe('nearPhones', () => {
  it.each([
    ['866-516-0115', '866-516-0015', true], // one digit
    ['866-516-0115', '866-516-1015', true], // neighbours swapped
    ['866-516-0115', '888-516-0115', true], // toll-free prefix
    ['866-516-0115', '800-516-0115', true],
    ['866-516-0115', '866-516-0115', false], // the same
    ['866-516-0115', '866-516-5110', false], // swapped, but not neighbours
    ['866-516-0115', '866-516-0226', false], // two digits
    ['406-516-0115', '866-516-0115', false], // an area code is no toll-free prefix
    ['866-516-0115', '877-516-0116', false], // prefix and digit
  ])('%s and %s: %s', (a, b, expected) => {
    expect(nearPhones(a, b)).toBe(expected);
    expect(nearPhones(b, a)).toBe(expected);
  });
});

describe('checkPhone', () => {
  it('says whose it is, and which official number contradicts it', () => {
    expect(checkPhone({ number: '866-516-0115' }, LIST)).toMatchObject({
      kind: 'phone',
      phones: [{ owner: 'gettingout' }],
      others: [{ number: '866-516-0015' }, { number: '888-516-0115' }],
    });
    expect(checkPhone({ number: '866-232-1899' }, LIST)).toMatchObject({ kind: 'phone', others: [] });
  });

  it('warns of a number that is nearly one of them', () => {
    expect(checkPhone({ number: '866-232-1989' }, LIST)).toMatchObject({ kind: 'phone-near', phones: [{ number: '866-232-1899' }] });
    expect(checkPhone({ number: '877-232-1899' }, LIST)).toMatchObject({ kind: 'phone-near' });
  });

  it('says when it is on no list', () => {
    expect(checkPhone({ number: '202-555-0143' }, LIST)).toEqual({ kind: 'phone-unknown', number: '202-555-0143' });
    expect(checkPhone('short', LIST).kind).toBe('phone-short');
    expect(checkPhone('foreign', LIST).kind).toBe('phone-unknown');
  });
});

describe('phoneConflicts', () => {
  const note = { text: 'Most pages give 866-232-1899; one gives 866-204-1603.', source };
  const providers = [
    provider('gettingout', { parent: 'viapath' }),
    provider('viapath'),
    provider('touchpay', { facts: { support: [{ text: 'Call 866-232-1899.', source }, note] } }),
    provider('jpay'),
  ];
  const found = phoneConflicts(LIST, providers);

  it('finds near numbers in one house, and what a record compares itself', () => {
    expect(found.map(({ company, phones }) => [company, ...phones.map(({ number }) => number)])).toEqual([
      ['touchpay', '866-232-1899', '866-204-1603'],
      ['gettingout', '866-516-0115', '866-516-0015', '888-516-0115'],
    ]);
    expect(found[0]?.note).toBe(note);
    expect(found[1]?.note).toBeUndefined();
  });

  it('does not hold numbers of strangers against each other', () => {
    expect(found.flatMap(({ phones }) => phones).map(({ owner }) => owner)).not.toContain('jpay');
    expect(phoneConflicts(LIST, [provider('gettingout'), provider('viapath')]).flatMap(({ phones }) => phones.map(({ number }) => number))).toEqual(['866-516-0115', '866-516-0015']); // prettier-ignore
  });
});
