import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingFromLock, systemOf, type Lock } from './complete-lock.ts';

describe('missingFromLock', () => {
  const lock = (packages: Lock['packages']) => [...missingFromLock({ packages })];

  it('finds an optional dependency without an entry', () => {
    expect(
      lock({
        '': {},
        'node_modules/a': { optionalDependencies: { 'a-linux-x64': '1.0.0', 'a-darwin-x64': '1.0.0' } },
        'node_modules/a-linux-x64': { version: '1.0.0' },
      }),
    ).toEqual([['node_modules/a-darwin-x64', '1.0.0']]);
  });

  it('finds one of the project itself', () => {
    expect(lock({ '': { optionalDependencies: { b: '^2.0.0' } } })).toEqual([['node_modules/b', '^2.0.0']]);
  });

  it.each<[string, Lock['packages']]>([
    ['at the top', { 'node_modules/a': { optionalDependencies: { b: '1.0.0' } }, 'node_modules/b': { version: '1.0.0' } }],
    [
      'inside the package',
      { 'node_modules/a': { optionalDependencies: { b: '1.0.0' } }, 'node_modules/a/node_modules/b': { version: '1.0.0' } },
    ],
    [
      'beside a nested package',
      { 'node_modules/x/node_modules/a': { optionalDependencies: { b: '1.0.0' } }, 'node_modules/x/node_modules/b': { version: '1.0.0' } },
    ],
  ])('takes an entry %s', (_name, packages) => {
    expect(lock(packages)).toEqual([]);
  });

  it('finds one whose only entry is of another version', () => {
    const packages = { 'node_modules/a': { optionalDependencies: { b: '0.5.1' } }, 'node_modules/b': { version: '0.4.1' } };
    expect(lock(packages)).toEqual([['node_modules/a/node_modules/b', '0.5.1']]);
  });

  it('leaves ranges to npm', () => {
    expect(lock({ 'node_modules/a': { optionalDependencies: { b: '^0.5.0' } }, 'node_modules/b': { version: '0.5.9' } })).toEqual([]);
  });

  it('finds nothing in a lock file without optional dependencies', () => {
    expect(lock({ '': {}, 'node_modules/a': {} })).toEqual([]);
  });
});

describe('systemOf', () => {
  it.each([
    ['@pagefind/darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@pagefind/windows-x64', { os: ['win32'], cpu: ['x64'] }],
    ['@esbuild/win32-ia32', { os: ['win32'], cpu: ['ia32'] }],
    ['@rollup/rollup-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'] }],
    ['@esbuild/netbsd-x64', { os: ['netbsd'], cpu: ['x64'] }],
    ['@img/sharp-linuxmusl-x64', { os: ['linux'], cpu: ['x64'] }],
    ['fsevents', {}],
  ])('of %s', (name, system) => {
    expect(systemOf(name)).toEqual(system);
  });
});

describe('package-lock.json', () => {
  interface Entry {
    version?: string;
    resolved?: string;
    link?: boolean;
  }
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as { packages: Record<string, Entry> };
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Record<string, Record<string, string>>;

  it('lacks no optional package', () => {
    expect([...missingFromLock(lock as Lock).keys()]).toEqual([]);
  });

  it('names no host to download from, so that every registry will do', () => {
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('locks the exact version of everything that package.json asks for', () => {
    const asked = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'], ...manifest['optionalDependencies'] });
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
  });
});
