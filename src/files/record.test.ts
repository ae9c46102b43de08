import { expect, it } from 'vitest';
import { toFacility } from './record.ts';

it('the folder of a place is its state', () => {
  const data = { name: 'A', kind: 'other', address: { city: 'B' }, sources: [{ ref: 'list' }] } as const;
  expect(toFacility({ id: 'pr/bayamon-501', data: { ...data, sources: [...data.sources] } })).toEqual({
    ...data,
    id: 'pr/bayamon-501',
    state: 'PR',
  });
});
