import { describe, expect, it } from 'vitest';
import { makeAnswers, makeClaim, makeFacility } from '../../tests/unit/make.ts';
import type { Claim } from '../schemas/claim.ts';
import { legalMail, letterPlan } from './letter.ts';

const place = makeFacility({ address: { street: '711 Kaskaskia St', city: 'Menard', zip: '62259' } });
const poBox = ['{name}, {id}', 'PO Box 247', 'Phoenix, MD 21131'];
const ownLines = ['{name}, {id}', '{facility}', '711 Kaskaskia St', 'Menard, IL 62259'];
const plan = (own: Claim[], inherited: Claim[] = [], where = place) =>
  letterPlan(makeAnswers(own.length ? { mail: own } : {}, inherited.length ? { mail: inherited } : {}).mail, where);
const without = makeFacility({ address: { city: 'Menard' } });

describe('letterPlan', () => {
  it('takes the address of the place’s own claim before that of its agency', () => {
    const own = makeClaim('textbehind', {}, { address: poBox });
    const result = plan([own], [makeClaim('securus', {}, { address: ['{name}', 'PO Box 1'] })]);
    expect(result).toMatchObject({ way: 'given', lines: poBox, claim: { claim: own, level: 'facility' }, against: [] });
  });

  it('takes the agency’s when the place says nothing', () => {
    expect(plan([], [makeClaim('unnamed', {}, { address: poBox })])).toMatchObject({
      way: 'given',
      lines: poBox,
      claim: { level: 'agency' },
    });
  });

  it('takes the place’s own address when a source says that mail goes there', () => {
    expect(plan([makeClaim('govt-run')])).toMatchObject({ way: 'place', lines: ownLines });
  });

  it('takes the mail box of the place before its street', () => {
    const source = { ref: 'list' };
    const boxed = { ...place, mail: { lines: ['PO Box 1000', 'Menard, IL 62259'], source } };
    expect(plan([makeClaim('govt-run')], [], boxed).lines).toEqual(['{name}, {id}', '{facility}', 'PO Box 1000', 'Menard, IL 62259']);
  });

  it('shows the place’s own address as unsure when nobody says how mail goes', () => {
    expect(plan([])).toEqual({ way: 'unsure', lines: ownLines, against: [] });
  });

  it('keeps the lines of an agency that leaves it to each place, still unsure', () => {
    const ice = makeClaim('by-facility', {}, { address: ['{name}, {id}', '{facility}', '{address}'] });
    expect(plan([], [ice])).toMatchObject({ way: 'unsure', lines: ['{name}, {id}', '{facility}', '{address}'], claim: { claim: ice } });
  });

  it.each([
    ['a company without an address', [makeClaim('smart-communications')], place],
    ['the place itself, but no street is known', [makeClaim('govt-run')], without],
    ['an address that needs the street, and none is known', [makeClaim('textbehind', {}, { address: ['{name}', '{address}'] })], without],
    ['nothing known at all', [], without],
  ])('prints no address: %s', (_name, claims, where) => {
    const result = plan(claims, [], where);
    expect(result.way).toBe('ask');
    expect(result.lines).toBeUndefined();
  });

  it('never takes the address of another way than the best', () => {
    const scanned = makeClaim('securus', { date: '2026-05-01' });
    const jail = makeClaim('govt-run', { date: '2026-01-01' }, { address: ['{name}', '1 Jail Road', 'Town, IL 60000'] });
    const result = plan([jail, scanned]);
    expect(result).toMatchObject({ way: 'ask', claim: { claim: scanned }, against: [{ claim: jail }] });
  });

  it('says when another source names another way', () => {
    const result = plan([makeClaim('govt-run', { date: '2026-05-01' }), makeClaim('ameelio', { date: '2026-04-01' })]);
    expect(result.way).toBe('place');
    expect(result.against.map(({ claim }) => claim.provider)).toEqual(['ameelio']);
  });

  it('knows that some places take no letters', () => {
    expect(plan([makeClaim('none')])).toMatchObject({ way: 'none' });
    expect(plan([makeClaim('none')]).lines).toBeUndefined();
  });
});

describe('legalMail', () => {
  const notes = (...texts: string[]) => texts.map((text) => ({ text, from: 'state page' }));

  it.each([
    'Legal mail goes to the prison.',
    'Send books and legal mail to the unit itself.',
    'Do not send books, magazines or legal mail to this box.',
    'Legal mail is not part of this.',
    'Legal mail is copied too since January 2026 and needs a TextBehind QR code.',
    'Legal, media and business mail and books go to the unit.',
    'Copied, legal mail too; originals shredded after 10 days.',
  ])('goes to the place: %s', (sentence) => {
    expect(legalMail(notes(`Letters are scanned. ${sentence}`))).toEqual({ said: notes(sentence), toPlace: true });
  });

  it.each([
    'Legal mail goes to State Farm.',
    'Send legal mail and books to 204 Gillespie St.',
    'Legal mail only: Centralized Mail Distribution Center, 3521 Woods Way, State Farm, VA 23160.',
  ])('has an address of its own: %s', (sentence) => {
    expect(legalMail(notes(sentence, 'No cards.'))).toEqual({ said: notes(sentence), toPlace: false });
  });

  it('goes to the place as our advice when nobody says anything', () => {
    expect(legalMail(notes('Use white paper.'))).toEqual({ said: [], toPlace: true });
  });
});
