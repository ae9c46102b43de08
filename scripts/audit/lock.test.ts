import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lockFindings, stubsOf, type LockFile } from './lock.ts';

const integrity = `sha512-${'a'.repeat(86)}==`;
const lock = (entry: object, key = 'node_modules/a'): LockFile => ({
  lockfileVersion: 3,
  packages: { '': {}, [key]: { version: '1.0.0', integrity, ...entry } },
});

describe('lockFindings', () => {
  it.each<[string, LockFile]>([
    ['an entry with a checksum', lock({})],
    ['one of a scope inside another', lock({}, 'node_modules/@a/b/node_modules/@c/d.e')],
    ['a stub for another system', { lockfileVersion: 3, packages: { 'node_modules/b': { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['x64'] } } }],
  ])('takes %s', (_name, file) => {
    expect(lockFindings(file)).toEqual([]);
  });

  it.each<[string, LockFile, string]>([
    ['an entry without a checksum', { lockfileVersion: 3, packages: { 'node_modules/b': { version: '1.0.0' } } }, 'no checksum'],
    ['a stub that is bound to no system', { lockfileVersion: 3, packages: { 'node_modules/b': { version: '1.0.0', optional: true } } }, 'no checksum'],
    ['an old checksum', lock({ integrity: 'sha1-abc=' }), 'a weak checksum'],
    ['a host', lock({ resolved: 'https://example.com/a/-/a-1.0.0.tgz' }), 'example.com'],
    ['a repository', lock({ resolved: 'git+ssh://git@github.com/a/b.git#1' }), 'github.com'],
    ['a file', lock({ resolved: 'file:../a' }), 'file:../a'],
    ['a link', lock({ link: true }), 'a link'],
    ['a range', lock({ version: '^1.0.0' }), 'no exact version'],
    ['a path outside', lock({}, '../a'), 'not a package'],
    ['an old format', { ...lock({}), lockfileVersion: 2 }, 'lockfileVersion'],
  ])('finds %s', (_name, file, told) => {
    expect(lockFindings(file).join('\n')).toContain(told);
  });

  it('finds nothing in ours, whose stubs are all builds for other systems', () => {
    const ours = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as LockFile;
    expect(lockFindings(ours)).toEqual([]);
    expect(stubsOf(ours).filter((name) => !/android|darwin|freebsd|linux-arm64|win32|windows|wasm/.test(name))).toEqual([]);
  });
}); // prettier-ignore
