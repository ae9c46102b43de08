import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fits, fullDisk, isFull, roomIn, roomNeeded } from './room.ts';

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
  expect(isFull(error('ENOSPC'), PLENTY)).toBe(true);
  expect(isFull(error('EDQUOT'), PLENTY)).toBe(true);
  expect(isFull(error('EACCES'), PLENTY)).toBe(false);
  expect(isFull(new Error('it ended with 1'), { bytes: 4096, files: 1000 })).toBe(true);
  expect(isFull(new Error('it ended with 1'), { bytes: 1e9, files: 0 })).toBe(true);
});

it('reads what is free in a real folder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'room-'));
  const { bytes, files } = roomIn(folder);
  rmSync(folder, { recursive: true });
  expect(bytes).toBeGreaterThan(0);
  expect(files).toBeGreaterThan(0);
});
