import { describe, expect, it } from 'vitest';
import { allowanceOfPrice, readAllowance, takeOff } from './allowance.ts';

describe('readAllowance', () => {
  it.each([
    ['300 free minutes a month for people in programs', { kind: 'minutes', count: 300, per: 'month', sure: false }],
    ['775 free minutes a month in a trial (Voices of Connection), to June 2026', { kind: 'minutes', count: 775, per: 'month', sure: false }],
    ['360 free call minutes a month from 2024', { kind: 'minutes', count: 360, per: 'month', sure: true }],
    ['30 free minutes a month on the tablet', { kind: 'minutes', count: 30, per: 'month', sure: true }],
    ['60 free video minutes a week', { kind: 'minutes', count: 60, per: 'week', sure: true }],
    ['10 free minutes a day', { kind: 'minutes', count: 10, per: 'day', sure: true }],
    ['about 15 free minutes a month', { kind: 'minutes', count: 15, per: 'month', sure: false }],
    ['one hour of free video a week', { kind: 'minutes', count: 60, per: 'week', sure: true }],
    ['40 free minutes a week during the pandemic', { kind: 'minutes', count: 40, per: 'week', sure: false }],
    ['one free call a week', { kind: 'times', of: 'call', count: 1, per: 'week', sure: true }],
    ['two free 20-minute calls a week', { kind: 'times', of: 'call', count: 2, minutes: 20, per: 'week', sure: true }],
    ['one free five-minute call a week (2020)', { kind: 'times', of: 'call', count: 1, minutes: 5, per: 'week', sure: false }],
    ['twelve free 10-minute calls a month; 60 free minutes at reception', { kind: 'times', of: 'call', count: 12, minutes: 10, per: 'month', sure: true }],
    ['two free calls each Sunday', { kind: 'times', of: 'call', count: 2, per: 'week', sure: true }],
    ['two free calls a month for each person inside', { kind: 'times', of: 'call', count: 2, per: 'month', sure: true }],
    ['four 30-minute sessions a week are included', { kind: 'times', of: 'call', count: 4, minutes: 30, per: 'week', sure: true }],
    ['first visit each week', { kind: 'times', of: 'call', count: 1, per: 'week', sure: true }],
    ['one free 60-minute tablet video visit a month', { kind: 'times', of: 'call', count: 1, minutes: 60, per: 'month', sure: true }],
    ['8 free stamps a month', { kind: 'times', of: 'message', count: 8, per: 'month', sure: true }],
    ['calls, since December 2023', { kind: 'all' }],
  ])('%s', (free, allowance) => {
    expect(readAllowance(free)).toEqual(allowance);
  }); // prettier-ignore

  it.each([
    'one 30-minute visit on site a week',
    'video visits at the jail are free',
    'two free on-site visits a week',
    '15 minutes a week on site',
    'one visit a week in the jail lobby',
    'two in-person visits a week',
    '55 free stamps a month for the person inside',
    'two messages a week for people inside who have no money',
    'a few free messages each week',
    'the first 60 seconds of a call',
    'two or three free 15-minute calls and one free 30-minute video call a week',
    'one free half hour',
    '',
  ])('counts nothing of "%s"', (free) => {
    expect(readAllowance(free)).toBeUndefined();
  });
});

describe('allowanceOfPrice', () => {
  it.each([
    [{ amount: '0', minutes: 60, note: 'tablet video visit, one a month' }, { kind: 'times', of: 'call', count: 1, minutes: 60, per: 'month', sure: true }],
    [{ amount: '0', minutes: 20, note: 'two calls a day' }, { kind: 'times', of: 'call', count: 2, minutes: 20, per: 'day', sure: true }],
    [{ amount: '0', note: 'three 10-minute calls a day' }, { kind: 'times', of: 'call', count: 3, minutes: 10, per: 'day', sure: true }],
  ])('%j is an allowance', (price, allowance) => {
    expect(allowanceOfPrice(price)).toEqual(allowance);
  }); // prettier-ignore

  it.each([
    { amount: '0' },
    { amount: '0', note: 'families pay nothing' },
    { amount: '0.00', note: 'said to be free to families' },
    { amount: '10', minutes: 60, note: 'one a month' },
    { amount: '0', upTo: '3', note: 'one a month' },
    { percent: '3' },
  ])('%j is a price', (price) => {
    expect(allowanceOfPrice(price)).toBeUndefined();
  });
});

describe('takeOff', () => {
  const calls = (count: number, minutes = 15) => ({ count, minutes });
  const left = (free: string, use = calls(8)) => takeOff(use, readAllowance(free));
  const all = [calls(8)];

  it('leaves everything without an allowance', () => {
    expect(takeOff(calls(8), undefined)).toEqual({ least: all, most: all });
  });

  it('leaves nothing of nothing', () => {
    expect(takeOff(calls(0), undefined)).toEqual({ least: [], most: [] });
  });

  it('takes a month’s minutes from the whole', () => {
    expect(left('100 free minutes a month')).toEqual({ least: [calls(1, 5), calls(1)], most: [calls(1, 5), calls(1)] });
    expect(left('120 free minutes a month')).toEqual({ least: [], most: [] });
    expect(left('119 free minutes a month').most).toEqual([calls(1, 1)]);
  });

  it('does not carry a week’s minutes over to the next', () => {
    // Two calls of 15 a week, 20 minutes free: 10 minutes to pay in each of four weeks.
    expect(left('20 free minutes a week').most).toEqual([calls(4, 10)]);
    // One call a month uses one week's minutes at most.
    expect(left('20 free minutes a week', calls(1, 30)).most).toEqual([calls(1, 10)]);
  });

  it('takes a day’s minutes from each day’s call', () => {
    expect(left('10 free minutes a day').most).toEqual([calls(8, 5)]);
    // 56 calls are two a day: the second one is not free.
    expect(left('10 free minutes a day', calls(56, 10)).most).toEqual([calls(28, 10)]);
  });

  it('takes whole calls where the free one is long enough', () => {
    expect(left('two free 20-minute calls a week')).toEqual({ least: [], most: [] });
    expect(left('one free 15-minute call a week').most).toEqual([calls(4)]);
  });

  it('is not sure where the free call is shorter, or of unknown length', () => {
    expect(left('one free 10-minute call a week')).toEqual({ least: [calls(4, 5), calls(4)], most: all });
    expect(left('one free call a week')).toEqual({ least: [calls(4)], most: all });
  });

  it('is not sure of what is free for some people or for a time', () => {
    expect(left('300 free minutes a month for people in programs')).toEqual({ least: [], most: all });
  });

  it('does not take free messages off calls, nor free minutes off messages', () => {
    expect(left('two free messages a week')).toEqual({ least: all, most: all });
    const messages = { count: 20, minutes: 0 };
    expect(takeOff(messages, readAllowance('10 free minutes a day')).least).toEqual([messages]);
    expect(takeOff(messages, readAllowance('8 free stamps a month'))).toEqual({ least: [{ count: 12, minutes: 0 }], most: [messages] });
  });
});
