import { describe, expect, it } from 'vitest';
import { makeClaim } from '../../tests/unit/make.ts';
import { fieldName } from './problem.ts';
import { claimsIn, groupsIn } from './walk.ts';

describe('groupsIn', () => {
  it('gives every group with its path, outer ones first', () => {
    const value = { a: [{ b: 1 }, [{ c: { d: 2 } }]], e: 'x', f: null };
    expect([...groupsIn(value)].map(({ path }) => fieldName(path))).toEqual(['', 'a[0]', 'a[1][0]', 'a[1][0].c']);
  });

  it.each([[undefined], [null], ['x'], [[]], [5]])('finds no group in %j', (value) => {
    expect([...groupsIn(value)]).toEqual([]);
  });
});

describe('claimsIn', () => {
  it('gives each claim with its service and path', () => {
    const services = { phone: [makeClaim('a'), makeClaim('b')], messaging: [makeClaim('c')] };
    expect([...claimsIn({ services })].map(({ path, service, claim }) => [fieldName(path), service, claim.provider])).toEqual([
      ['services.messaging[0]', 'messaging', 'c'],
      ['services.phone[0]', 'phone', 'a'],
      ['services.phone[1]', 'phone', 'b'],
    ]);
  });

  it('bears a record without services', () => {
    expect([...claimsIn({})]).toEqual([]);
  });
});
