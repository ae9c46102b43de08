import { describe, expect, it } from 'vitest';
import { createFinder, type Findable } from './find.ts';

const row = (id: string, name: string, city: string, county: string, zip: string, over: Partial<Findable> = {}): Findable => ({
  id,
  name,
  aliases: [],
  city,
  county,
  zip,
  extra: '',
  closed: false,
  juvenile: false,
  population: 100,
  ...over,
});
const rows = [
  row('il/menard-correctional-center', 'Menard Correctional Center', 'Menard', 'Randolph', '62259', { population: 2000 }),
  row('il/menard-county-jail', 'Menard County Jail', 'Petersburg', 'Menard', '62675', { population: 10 }),
  row('il/cook-county-jail', 'Cook County Department of Corrections', 'Chicago', 'Cook', '60608', {
    population: 5000,
    aliases: ['Cook County Jail'],
  }),
  row('mn/cook-county-jail', 'Cook County Jail', 'Grand Marais', 'Cook', '55604', { population: 5 }),
  row('il/stateville-old', 'Stateville Correctional Center', 'Crest Hill', 'Will', '60434', { closed: true }),
  row('il/stateville', 'Stateville Reception Center', 'Crest Hill', 'Will', '60403'),
  row('pr/bayamon', 'Institución Bayamón 501', 'Bayamón', 'Bayamón', '00961'),
  row('md/prince-georges', 'Prince George’s County Jail', 'Upper Marlboro', 'Prince George’s', '20772'),
  row('ia/obrien-county-jail', "O'Brien County Jail", 'Primghar', "O'Brien", '51245'),
  row('tx/harris-county-jail', 'Harris County Jail', 'Houston', 'Harris', '77002', { population: 9000 }),
  row('ga/harris-county-jail', 'Harris County Jail', 'Hamilton', 'Harris', '31811', { population: 60 }),
  row('ca/san-quentin', 'San Quentin Rehabilitation Center', 'San Quentin', 'Marin', '94964', { aliases: ['San Quentin State Prison'] }),
];
const finder = createFinder(rows);
const find = (query: string, limit: number) => finder.find(query, limit).map(({ row: place }) => place);
const first = (query: string) => find(query, 5)[0]?.id;

describe('find', () => {
  it.each([
    ['the name', 'Menard Correctional Center', 'il/menard-correctional-center'],
    ['words in another order', 'center menard correctional', 'il/menard-correctional-center'],
    ['capital letters', 'STATEVILLE RECEPTION', 'il/stateville'],
    ['the beginning of a word', 'statev rec', 'il/stateville'],
    ['one wrong letter', 'stataville reception', 'il/stateville'],
    ['one letter too few', 'san quentn', 'ca/san-quentin'],
    ['two letters swapped', 'san qeuntin', 'ca/san-quentin'],
    ['another name', 'san quentin state prison', 'ca/san-quentin'],
    ['a city', 'grand marais', 'mn/cook-county-jail'],
    ['a city without its accent', 'bayamon', 'pr/bayamon'],
    ['a city with its accent', 'Bayamón', 'pr/bayamon'],
    ['an accent made of two characters', 'Bayamo\u0301n', 'pr/bayamon'],
    ['a name without its apostrophe', 'obrien county jail', 'ia/obrien-county-jail'],
    ['a name with another apostrophe', 'O’Brien', 'ia/obrien-county-jail'],
    ['a county without its apostrophe', 'prince georges county jail', 'md/prince-georges'],
    ['a county with an apostrophe', "prince george's", 'md/prince-georges'],
    ['a ZIP code', '62259', 'il/menard-correctional-center'],
    ['a ZIP code that begins with zeros', '00961', 'pr/bayamon'],
    ['a county and a state', 'harris georgia', 'ga/harris-county-jail'],
    ['a county and the code of a state', 'cook county jail mn', 'mn/cook-county-jail'],
  ])('finds a place by %s', (_name, query, id) => {
    expect(first(query)).toBe(id);
  });

  it('puts the place that holds more people first when names are equal', () => {
    expect(first('harris county jail')).toBe('tx/harris-county-jail');
  });

  it('puts an open place before a closed one', () => {
    expect(find('stateville', 5).map(({ id }) => id).slice(0, 2)).toEqual(['il/stateville', 'il/stateville-old']); // prettier-ignore
  });

  it('does not guess at numbers: a wrong ZIP finds nothing', () => {
    expect(find('62258', 5)).toEqual([]);
  });

  it.each(['', '   ', '!?', 'zzzzzz'])('finds nothing for "%s"', (query) => {
    expect(find(query, 5)).toEqual([]);
  });

  it.each(['<script>', '"; drop', '\\', '*', '\u0000', 'a'.repeat(5000)])('bears hostile input (%#)', (query) => {
    expect(() => find(query, 5)).not.toThrow();
  });

  it('stops at the limit and hands out whole rows', () => {
    expect(find('county jail', 2)).toHaveLength(2);
    expect(find('menard randolph', 1)).toEqual([rows[0]]);
  });

  it('finds nothing among nothing', () => {
    expect(createFinder([]).find('menard', 5)).toEqual([]);
  });
});
