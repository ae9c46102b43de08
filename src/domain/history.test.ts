import { describe, expect, it } from 'vitest';
import { makeAnswers, makeClaim } from '../../tests/unit/make.ts';
import { turnsOf } from './history.ts';

const told = (services: Parameters<typeof makeAnswers>[0]) =>
  turnsOf(makeAnswers(services)).map(
    ({ coming, services: which, claim, note }) => `${coming ? 'soon' : 'was'} ${which.join('+')} ${claim.provider}: ${note}`,
  );

describe('turnsOf', () => {
  it('has nothing to say where nothing changed', () => {
    expect(told({ messaging: [makeClaim('jpay')] })).toEqual([]);
  });

  it('tells one change of several services once, and each sentence once', () => {
    const until = '2026-08';
    expect(
      told({
        messaging: [makeClaim('gettingout', {}, { until, note: 'One by one. Old messages did not carry over.' })],
        video: [makeClaim('gettingout', {}, { until, note: 'One by one.' })],
        photos: [makeClaim('gettingout', {}, { until })],
      }),
    ).toEqual(['was messaging+video+photos gettingout: One by one. Old messages did not carry over.']);
  });

  it('keeps changes apart that differ in company, product or day', () => {
    expect(
      told({
        messaging: [makeClaim('jpay', {}, { until: '2022-07' }), makeClaim('gettingout', {}, { until: '2026-08' })],
        phone: [makeClaim('gettingout', {}, { until: '2026-08', product: 'AdvancePay' })],
        video: [makeClaim('gettingout', {}, { until: '2026-07' })],
      }),
    ).toHaveLength(4);
  });

  it('puts what is announced first', () => {
    expect(told({ messaging: [makeClaim('jpay', {}, { ended: true })], phone: [makeClaim('securus', {}, { since: '2027-01' })] })).toEqual([
      'soon phone securus: ',
      'was messaging jpay: ',
    ]);
  });

  it('does not join services that no company runs: letters and money are told in other words', () => {
    const own = () => [makeClaim('govt-run', {}, { until: '2025' })];
    expect(told({ money: own(), mail: own() })).toEqual(['was money govt-run: ', 'was mail govt-run: ']);
  });

  it('names each page once, and both of two', () => {
    const until = '2026-08';
    const [turn] = turnsOf(
      makeAnswers({
        messaging: [makeClaim('jpay', { url: 'https://a.example/' }, { until })],
        video: [makeClaim('jpay', { url: 'https://a.example/' }, { until })],
        photos: [makeClaim('jpay', { url: 'https://b.example/' }, { until })],
      }),
    );
    expect(turn!.sources.map(({ url }) => url)).toEqual(['https://a.example/', 'https://b.example/']);
  });
});
