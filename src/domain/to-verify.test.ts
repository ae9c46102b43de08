import { expect, it } from 'vitest';
import { makeAgency, makeClaim, makeFacility, TODAY } from '../../tests/unit/make.ts';
import { byPeople, toVerify } from './to-verify.ts';

const old = makeClaim('jpay', { date: '2020-11-21' });
const place = (id: string, population: number, over = {}) =>
  makeFacility({ id, agency: 'illinois-doc', population, counted: '2026', ...over });
const list = (facilities: ReturnType<typeof place>[], services = { messaging: [old] }) =>
  toVerify({ facilities, agencies: [makeAgency({ services })] }, TODAY);

it('adds up the people of all places that show an agency’s claim', () => {
  const own = { services: { messaging: [makeClaim('securus', { date: '2026-11-21' })] } };
  const found = list([place('il/a', 100), place('il/b', 20), place('il/c', 7, own), place('il/d', 900, { status: 'closed' }), place('il/e', 5, { kind: 'juvenile' })]);
  expect(found.map(({ id, people, places }) => [id, people, places])).toEqual([
    ['illinois-doc', 120, 2],
    ['il/c', 7, 1],
  ]);
  expect(found[0]?.years).toBeCloseTo(6, 1);
  expect(found[1]).toMatchObject({ years: 0, fresh: true });
}); // prettier-ignore

it('ranks by people times years; without a date counts as five years', () => {
  const at = (id: string, people: number, date?: string) =>
    makeFacility({ id, population: people, counted: '2026', services: { mail: [makeClaim('none', date === undefined ? {} : { date })] } });
  const found = toVerify(
    { facilities: [at('il/new', 100, '2026-10-21'), at('il/undated', 10), at('il/old', 10, '2016')], agencies: [] },
    TODAY,
  );
  expect(found.map(({ id }) => id)).toEqual(['il/old', 'il/undated', 'il/new']);
  expect(found.sort(byPeople).map(({ id }) => id)).toEqual(['il/new', 'il/old', 'il/undated']);
});

it('counts the capacity where nobody was counted, and leaves out what is over or lies ahead', () => {
  const services = { phone: [makeClaim('a', {}, { until: '2020' }), makeClaim('b', {}, { since: '2030' }), makeClaim('c')] };
  const found = toVerify({ facilities: [makeFacility({ capacity: 30, services })], agencies: [] }, TODAY);
  expect(found.map(({ claim, people, index }) => [claim.provider, people, index])).toEqual([['c', 30, 2]]);
});
