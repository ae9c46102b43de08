/** Loaded first into every part of a build (`--import`): the part dies with the build, and tells how much memory it took. */
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.channel) {
  process.on('disconnect', () => process.exit(1));
  process.on('exit', () => process.connected && process.send?.({ peak: process.resourceUsage().maxRSS * 1024 }));
  // Listening alone must not keep the part alive.
  process.channel.unref();
}
