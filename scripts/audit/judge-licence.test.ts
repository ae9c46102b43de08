import { describe, expect, it } from 'vitest';
import { ALLOWED, judgeLicence, TOOLS } from './judge-licence.ts';

const takes = (name: string, licence: string | undefined) => judgeLicence(name, licence).allowed;

describe('judgeLicence', () => {
  it.each([
    ['a', 'MIT'],
    ['a', '(MIT OR CC0-1.0)'],
    ['a', 'GPL-3.0-only OR MIT'],
    ['a', 'MIT OR GPL-3.0-only'],
    ['a', 'MIT AND (BSD-3-Clause OR GPL-2.0)'],
    ['axe-core', 'MPL-2.0'],
    ['lightningcss-linux-x64-gnu', 'MPL-2.0'],
    ['@img/sharp-win32-x64', 'Apache-2.0 AND LGPL-3.0-or-later'],
    ['spdx-ranges', '(MIT AND CC-BY-3.0)'],
  ])('takes %s under %s', (name, licence) => {
    expect(judgeLicence(name, licence)).toEqual({ allowed: true, reason: expect.stringMatching(/\w/) as string });
  });

  it.each([
    ['a', undefined],
    ['a', ''],
    ['a', 'UNLICENSED'],
    ['a', 'UNKNOWN'],
    ['a', 'SEE LICENSE IN LICENSE.md'],
    ['a', 'GPL-3.0-only'],
    ['a', 'AGPL-3.0-or-later'],
    ['a', 'BUSL-1.1'],
    ['a', 'CC-BY-NC-4.0'],
    ['a', 'MIT AND GPL-3.0-only'],
    ['a', 'MIT*'],
    ['a', '(MIT'],
    ['a', 'MIT)'],
    ['a', 'MIT ISC'],
    ['a', 'constructor'],
    ['a', 'MPL-2.0'],
    ['axe-core-evil', 'MPL-2.0'],
    ['a', 'LGPL-3.0-or-later'],
    ['@img/sharp-libvips-linux-x64', 'GPL-3.0-only'],
  ])('refuses %s under %s', (name, licence) => {
    expect(takes(name, licence)).toBe(false);
  });

  it('has a reason for each licence', () => {
    for (const reason of [...Object.values(ALLOWED), ...Object.values(TOOLS).map(({ why }) => why)])
      expect(reason.length).toBeGreaterThan(10);
  });
});
