import { describe, expect, it } from 'vitest';
import { makeClaim, TODAY } from '../../tests/unit/make.ts';
import { firstSteps } from './first-steps.ts';
import { resolveServices } from './resolve.ts';

const steps = (services: Parameters<typeof resolveServices>[1]) =>
  firstSteps(resolveServices(undefined, services, TODAY)).map(({ service, best }) => `${service}: ${best.claim.provider}`);

describe('firstSteps', () => {
  it('goes from messages to video, whatever the order of the record', () => {
    expect(steps({ video: [makeClaim('a')], mail: [makeClaim('b')], money: [makeClaim('c')], messaging: [makeClaim('d')] })).toEqual([
      'messaging: d',
      'money: c',
      'mail: b',
      'video: a',
    ]);
  });

  it('leaves out what is unknown, not offered, without a name, over, or different from place to place', () => {
    expect(
      steps({
        phone: [makeClaim('none')],
        video: [makeClaim('unnamed')],
        money: [makeClaim('jpay', {}, { ended: true })],
        messaging: [makeClaim('by-facility')],
      }),
    ).toEqual([]);
  });

  it('takes the best claim', () => {
    expect(steps({ phone: [makeClaim('old', { date: '2015' }), makeClaim('new', { date: '2026-05' })] })).toEqual(['phone: new']);
  });
});
