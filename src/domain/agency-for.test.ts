import { expect, it } from 'vitest';
import { makeAgency, makeFacility } from '../../tests/unit/make.ts';
import { agenciesFor, type NewPlace } from './agency-for.ts';

const jail = (id: string, county: string, agency?: string) =>
  makeFacility({ id, state: 'TX', kind: 'county-jail', address: { city: 'A', county }, ...(agency && { agency }) });
const records = {
  agencies: [
    makeAgency({ id: 'federal-ice', scope: 'federal', state: undefined as never }),
    makeAgency({ id: 'federal-bop', scope: 'federal', state: undefined as never }),
    makeAgency(),
    makeAgency({ id: 'texas-doc', state: 'TX' }),
    makeAgency({ id: 'tx-bexar', scope: 'local', state: 'TX' }),
  ],
  facilities: [
    makeFacility({ id: 'tx/fci', state: 'TX', kind: 'federal-prison', agency: 'federal-bop' }),
    jail('tx/bexar', 'Bexar', 'tx-bexar'),
    jail('tx/cook', 'Cook'),
  ],
};

it.each<[string, NewPlace, string[]]>([
  ['a state prison: its state', { state: 'TX', kind: 'state-prison' }, ['texas-doc']],
  ['a federal prison: the bureau, wherever it is', { state: 'IL', kind: 'federal-prison' }, ['federal-bop']],
  ['a jail: the one of its county', { state: 'TX', kind: 'county-jail', county: 'bexar' }, ['tx-bexar']],
  ['a jail in another county: none', { state: 'TX', kind: 'county-jail', county: 'Cook' }, []],
  ['a jail without a county: none', { state: 'TX', kind: 'county-jail' }, []],
  ['a state without an agency: none', { state: 'CA', kind: 'state-prison' }, []],
  ['ICE, where no place of the kind is known: none', { state: 'TX', kind: 'ice-detention' }, []],
])('%s', (_name, place, ids) => {
  expect(agenciesFor(place, records)).toEqual(ids);
});
