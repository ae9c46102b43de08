import { describe, expect, it } from 'vitest';
import { makeAgency, makeAnswers, makeClaim, makeFacility } from '../../tests/unit/make.ts';
import type { Services } from '../schemas/claim.ts';
import { packMail, type MailSource } from './mail-file.ts';
import { rulesOf, targetOf } from './mail-target.ts';
import type { Agency, Facility } from './types.ts';

const WORDS = { who: ({ claim }: { claim: { provider: string } }) => claim.provider, about: () => 'no date, official' };
const address = { street: '1 Prison Road', city: 'Menard', zip: '62259' };
const place = (over: Partial<Facility> = {}, own: Services = {}, agency?: Agency): MailSource => ({
  ...makeFacility({ address, ...over }),
  answers: makeAnswers(own, agency?.services),
  agencyRecord: agency,
});
const BOX = ['{name}, {id}', 'PO Box 247', 'Phoenix, MD 21131'];
const doc = makeAgency({
  personId: { label: 'IDOC number', format: '5 digits' },
  mailRule: 'Letters are scanned.',
  services: { mail: [makeClaim('textbehind', {}, { address: BOX, note: 'Legal mail goes to the prison.' })] },
});

describe('packMail', () => {
  it('says once what several places share', () => {
    const file = packMail([place({}, {}, doc), place({ id: 'il/stateville', name: 'Stateville' }, {}, doc)], WORDS);
    expect(file.agencies).toEqual([
      { id: 'illinois-doc', name: 'Illinois DOC', short: 'IDOC', label: 'IDOC number', format: '5 digits', rule: 'Letters are scanned.' },
    ]);
    expect(file.claims).toHaveLength(1);
    expect(file.places.map(({ slug, way, claim, agency }) => ({ slug, way, claim, agency }))).toEqual([
      { slug: 'menard', way: 'given', claim: 0, agency: 0 },
      { slug: 'stateville', way: 'given', claim: 0, agency: 0 },
    ]);
  });

  it('leaves out closed places', () => {
    expect(packMail([place({ status: 'closed' }), place({ status: 'unconfirmed' })], WORDS).places).toHaveLength(1);
  });

  it('keeps of the claims on photos what is about paper', () => {
    const photos = [
      makeClaim(
        'securus',
        {},
        { limits: 'up to 10 photos, 4x6', note: 'You pay with stamps. Printed photos are scanned with the letters.' },
      ),
    ];
    expect(packMail([place({}, { photos })], WORDS).places[0]?.photos).toEqual([
      { text: 'Printed photos are scanned with the letters.', from: 'A page, no date, official' },
    ]);
  });

  it('makes a sentence of the limits', () => {
    const claim = (limits: string) => packMail([place({}, { mail: [makeClaim('govt-run', {}, { limits })] })], WORDS).claims[0]?.notes;
    expect(claim('white envelope only')).toEqual(['White envelope only.']);
    expect(claim('Five pages.')).toEqual(['Five pages.']);
  });

  it('survives the way to the browser', () => {
    const file = packMail([place({}, {}, doc)], WORDS);
    expect(JSON.parse(JSON.stringify(file))).toEqual(file);
  });
});

describe('targetOf', () => {
  const target = (own: Services, over: Partial<Facility> = {}, agency?: Agency) =>
    targetOf(packMail([place(over, own, agency)], WORDS), 'menard');
  const direct = ['{name}, {id}', '{facility}', '1 Prison Road', 'Menard, IL 62259'];

  it('has the lines of the claim, and those to the place for legal mail', () => {
    expect(target({}, {}, doc)).toMatchObject({ lines: BOX, direct, agency: { short: 'IDOC' }, claim: { who: 'textbehind' } });
  });

  it('has the lines to the place where mail goes there, or where nobody knows', () => {
    expect(target({ mail: [makeClaim('govt-run')] })).toMatchObject({ lines: direct });
    expect(target({})).toMatchObject({ lines: direct, place: { way: 'unsure' } });
  });

  it('has no lines where no address is safe', () => {
    expect(target({ mail: [makeClaim('securus')] })).not.toHaveProperty('lines');
    expect(target({ mail: [makeClaim('none')] })).not.toHaveProperty('lines');
    expect(target({}, { address: { city: 'Menard' } })).not.toHaveProperty('direct');
  });

  it('keeps the other way that a source names', () => {
    const mail = [makeClaim('govt-run', { date: '2026-05-01' }), makeClaim('ameelio', { date: '2026-04-01' }, { note: 'To Warren.' })];
    expect(target({ mail })?.against).toMatchObject([{ who: 'ameelio', notes: ['To Warren.'] }]);
  });

  it('knows no other place', () => {
    expect(targetOf(packMail([place()], WORDS), '../menard')).toBeUndefined();
    expect(targetOf({ agencies: [], claims: [], places: [] }, '__proto__')).toBeUndefined();
  });
});

describe('rulesOf', () => {
  it('brings together notes, the agency’s rule and photos, each with its source', () => {
    const photos = [makeClaim('govt-run', {}, { note: 'Mail paper photos like a letter.' })];
    const target = targetOf(packMail([place({}, { photos }, doc)], WORDS), 'menard')!;
    expect(rulesOf(target, (short) => `rule of ${short}`)).toEqual([
      { text: 'Legal mail goes to the prison.', from: 'A page, no date, official' },
      { text: 'Letters are scanned.', from: 'rule of IDOC' },
      { text: 'Mail paper photos like a letter.', from: 'A page, no date, official' },
    ]);
  });
});
