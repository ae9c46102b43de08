import { describe, expect, it } from 'vitest';
import { checkMail, cleanLine, cleanLines, INSIDE, type MailToCheck, type MailTyped } from './mail-check.ts';

const GOOD: MailTyped = { name: 'Maria Lopez', id: '12345678', code: '', housing: '', fromName: 'Ana Lopez', fromAddress: '1 Main St' };
const mail = (typed: Partial<MailTyped> = {}, over: Partial<MailToCheck> = {}): MailToCheck => ({
  legal: false,
  blanks: ['name', 'id'],
  idFormat: '8 digits',
  place: 'Menard Correctional Center',
  typed: { ...GOOD, ...typed },
  inside: [],
  rules: [],
  ...over,
});
const notes = (...texts: string[]) => texts.map((text) => ({ text, from: 'state page' }));
const found = (typed: Partial<MailTyped>, over: Partial<MailToCheck> = {}) =>
  checkMail(mail(typed, over)).map(({ check, level }) => `${level} ${check}`);

describe('checkMail', () => {
  it('finds nothing in a good envelope', () => {
    expect(found({})).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['', ['fix nameMissing']],
    ['Lopez', ['fix nameOneWord']],
    ['M. Lopez', ['fix nameInitial']],
    ['Lopez, M', ['fix nameInitial']],
    ['Maria G. Lopez', []],
    ['Mike Lopez', ['look nameNickname']],
    ['José “Junior” Núñez', ['look nameQuoted']],
    ['Maria (Mia) Lopez', ['look nameQuoted']],
    ["Sean O'Neil-Smith Jr.", []],
    ['María Núñez', []],
    ['Nguyễn Văn An', []],
    ['Maria Lopez 12345', ['look nameOdd']],
    ['Maria Lopez 🙂', ['look nameOdd']],
    ['<b>Maria</b> Lopez', ['look nameOdd']],
    ['..., ---', ['fix nameOneWord']],
  ])('the name “%s”', (name, checks) => {
    expect(found({ name })).toEqual(checks);
  });

  it.each<[string, string[]]>([
    ['', ['fix idMissing']],
    ['12345-678', []],
    ['1234567', ['look idForm']],
    ['B-2345678', ['look idForm']],
  ])('the number “%s”', (id, checks) => {
    expect(found({ id })).toEqual(checks);
  });

  it('asks for no number where the address has none, and checks no form that is not known', () => {
    expect(found({ id: '' }, { blanks: ['name'] })).toEqual([]);
    expect(found({ id: 'x' }, { idFormat: undefined })).toEqual([]);
  });

  it('asks for the code of the place and the housing unit where the address has them', () => {
    expect(found({}, { blanks: ['name', 'id', 'housing', 'code'] })).toEqual(['fix codeMissing', 'look housingMissing']);
    expect(found({ code: '1407', housing: 'B' }, { blanks: ['name', 'id', 'housing', 'code'] })).toEqual([]);
  });

  it.each<[string, boolean]>([
    ['Smith CI', true],
    ['Lake Co. Jail', true],
    ['St. Clair County Jail', false],
    ['FCI Beckley', false],
    ['Colorado State Penitentiary', false],
  ])('a short form in “%s”: %s', (place, short) => {
    expect(found({}, { place })).toEqual(short ? ['look placeShort'] : []);
  });

  it('wants a return address, with what the place says about it', () => {
    const rules = notes('No outside company scans letters. Mail without a return address is destroyed.');
    expect(checkMail(mail({ fromAddress: '' }, { rules }))).toEqual([
      { check: 'fromMissing', level: 'fix', said: notes('Mail without a return address is destroyed.') },
    ]);
    expect(found({ fromName: 'Mom' })).toEqual(['look fromOneWord']);
    expect(found({ fromName: 'A. L.' })).toEqual(['look fromOneWord']);
  });

  it('says of each thing inside what the place says, and nothing of what is not inside', () => {
    const rules = notes('No greeting cards. Up to 10 photos.', 'Originals are shredded.');
    expect(checkMail(mail({}, { inside: ['card', 'photos', 'original'], rules }))).toEqual([
      { check: 'photos', level: 'look', said: notes('Up to 10 photos.') },
      { check: 'original', level: 'look', said: notes('Originals are shredded.') },
      { check: 'card', level: 'look', said: notes('No greeting cards.') },
    ]);
  });

  it('puts first what must be mended', () => {
    expect(found({ name: 'Mike Lopez', id: '' }, { inside: ['cash', 'photos'] })).toEqual([
      'fix idMissing',
      'fix cash',
      'look nameNickname',
      'look photos',
    ]);
  });

  it('knows every thing that can be inside', () => {
    expect(found({}, { inside: INSIDE })).toHaveLength(INSIDE.length);
  });

  it('reminds that legal mail comes from lawyers and courts', () => {
    expect(found({}, { legal: true })).toEqual(['look legalSender']);
  });
});

describe('cleanLine', () => {
  it.each([
    ['  Maria \t Lopez ', 'Maria Lopez'],
    ['Maria\u202eLopez\u200b', 'MariaLopez'],
    ['a\u0000b\u0007c', 'abc'],
    ['Ma\u00f1ana', 'Mañana'],
    ['man\u0303ana', 'mañana'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('%j → %j', (text, clean) => {
    expect(cleanLine(text)).toBe(clean);
  });

  it('cuts what is too long, between letters', () => {
    expect([...cleanLine('🙂'.repeat(500))]).toHaveLength(80);
  });

  it('takes addresses line by line, five at most', () => {
    expect(cleanLines('Ana Lopez\r\n\n 1 Main St \n')).toEqual(['Ana Lopez', '1 Main St']);
    expect(cleanLines('a\n'.repeat(100))).toHaveLength(5);
  });
});
