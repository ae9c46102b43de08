import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fits, fullDisk, fullFolder, roomIn, roomNeeded, type Room } from './room.ts';

const PLENTY = { bytes: 1e12, files: Infinity };
const error = (code: string) => Object.assign(new Error(code), { code });

it('asks for more room where there are more places, with a margin over what was measured', () => {
  expect(roomNeeded(6745).bytes).toBeGreaterThan(280e6 * 1.3);
  expect(roomNeeded(6745).files).toBeGreaterThan(22_000 * 1.3);
  expect(roomNeeded(10).bytes).toBeLessThan(100e6);
});

it('fits only where both bytes and files are free', () => {
  const needed = roomNeeded(100);
  expect(fits(needed, PLENTY)).toBe(true);
  expect(fits(needed, { ...PLENTY, bytes: needed.bytes - 1 })).toBe(false);
  expect(fits(needed, { ...PLENTY, files: needed.files - 1 })).toBe(false);
});

it('says in a line what is missing and where', () => {
  const needed = { bytes: 397_900_000, files: 30_980 };
  expect(fullDisk('/var/www', needed, { bytes: 12_345_678, files: 5 })).toBe(
    'The disk is full: the build needs about 397 MB free, 12 MB are free in /var/www.',
  );
  expect(fullDisk('/var/www', needed, { bytes: 1e9, files: 5 })).toBe(
    'The disk is full: the build makes about 30,980 files, 5 more can be made in /var/www.',
  );
});

it('knows a full disk by the code of the error or by what is left', () => {
  const rooms: Record<string, Room> = { '/wide': PLENTY, '/small': { bytes: 5e9, files: 9000 }, '/full': { bytes: 4096, files: 1000 }, '/many': { bytes: 1e9, files: 0 } }; // prettier-ignore
  const full = (reason: Error, ...folders: string[]) => fullFolder(reason, folders, (folder) => rooms[folder]!);
  expect(full(error('ENOSPC'), '/wide', '/small')).toBe('/small');
  expect(full(error('EDQUOT'), '/wide')).toBe('/wide');
  expect(full(error('EACCES'), '/wide', '/small')).toBe(undefined);
  expect(full(new Error('it ended with 1'), '/wide', '/full')).toBe('/full');
  expect(full(new Error('it ended with 1'), '/wide', '/many')).toBe('/many');
});

it('reads what is free in a real folder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'room-'));
  const { bytes, files } = roomIn(folder);
  rmSync(folder, { recursive: true });
  expect(bytes).toBeGreaterThan(0);
  expect(files).toBeGreaterThan(0);
});
