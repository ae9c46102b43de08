import { expect, it } from 'vitest';
import { makeAgency, makeClaim, makeFacility, TODAY } from '../../tests/unit/make.ts';
import { withoutAnswer } from './unanswered.ts';

const place = (id: string, over: Parameters<typeof makeFacility>[0] = {}) => makeFacility({ id, ...over });

it('tells open places without any answer, of their own or of their agency', () => {
  const agencies = [makeAgency({ id: 'tells', services: { phone: [makeClaim('securus')] } }), makeAgency({ id: 'silent' })];
  const places = [
    place('il/own', { services: { money: [makeClaim('jpay')] } }),
    place('il/agency', { agency: 'tells' }),
    place('il/none', { services: { video: [makeClaim('none')] } }),
    place('il/silent', { agency: 'silent' }),
    place('il/over', { services: { phone: [makeClaim('securus', {}, { until: '2020' })] } }),
    place('il/unnamed', { services: { phone: [makeClaim('unnamed')] } }),
    place('il/closed', { status: 'closed' }),
  ];
  expect(withoutAnswer(places, agencies, TODAY).map(({ id }) => id)).toEqual(['il/silent', 'il/over', 'il/unnamed']);
});
