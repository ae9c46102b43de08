import { expect, it } from 'vitest';
import { slug } from '../schemas/primitives.ts';
import { slugify } from './slugify.ts';

it.each([
  ['Cook County Jail', 'cook-county-jail'],
  ['St. Mary’s Parish Jail', 'st-marys-parish-jail'],
  ["Sheriff's Annex (North) -- 2", 'sheriffs-annex-north-2'],
  ['Doña Ana & Peñasco', 'dona-ana-and-penasco'],
  ['  --A--  ', 'a'],
  ['U.S. P. Canaan', 'us-p-canaan'],
])('%s → %s', (name, id) => {
  expect(slugify(name)).toBe(id);
  expect(slug.safeParse(id).success).toBe(true);
});

it.each(['', '…', '日本'])('leaves nothing of %j', (name) => {
  expect(slugify(name)).toBe('');
});
