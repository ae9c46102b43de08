/** Ask all links: one host after its own clock, several hosts at a time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { byHost, type Link } from '../../src/domain/links/collect.ts';
import { checkedLink, type Checked } from '../../src/domain/links/report.ts';
import { ask, type AskOptions } from './ask.ts';

export interface AllOptions extends AskOptions {
  /** Milliseconds between two questions to one host. */
  delay: number;
  /** How many hosts are asked at a time. */
  hosts: number;
  /** Told after each link. */
  progress?: (done: number, all: number) => void;
}

/** The links in the order of their addresses, each with its verdict. */
export async function askAll(links: readonly Link[], options: AllOptions): Promise<Checked[]> {
  const queue = byHost(links);
  const done: Checked[] = [];
  const worker = async () => {
    for (let group = queue.shift(); group; group = queue.shift()) {
      for (const [index, link] of group.entries()) {
        if (index > 0) await sleep(options.delay);
        done.push(checkedLink(link, await ask(link.url, options)));
        options.progress?.(done.length, links.length);
      }
    }
  };
  await Promise.all(Array.from({ length: options.hosts }, worker));
  return done.sort((a, b) => (a.url < b.url ? -1 : 1));
}
