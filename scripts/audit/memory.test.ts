import { spawn } from 'node:child_process';
import process from 'node:process';
import { expect, it } from 'vitest';
import { watchMemory } from './memory.ts';

it.runIf(process.platform === 'linux')('counts a process with what it starts', { timeout: 20_000 }, async () => {
  // The child's child fills 200 MB.
  const filled = "const b = Buffer.alloc(2e8, 1); console.log('full'); setTimeout(() => b, 1e6)";
  const script = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(filled)}], { stdio: 'inherit' })`;
  const child = spawn(process.execPath, ['-e', script], { detached: true });
  const memory = watchMemory(child.pid!);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await new Promise((resolve) => setTimeout(resolve, 500));
  process.kill(-child.pid!, 'SIGKILL');
  const most = memory.end()!;
  expect(most).toBeGreaterThan(220e6);
  expect(most).toBeLessThan(600e6);
});
