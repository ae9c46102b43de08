/** The list of official addresses holds what the records hold, and raises no alarm about our own sources. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkAddress } from '../../src/domain/official-site.ts';
import type { OfficialList } from '../../src/domain/official-list.ts';
import { CONTENT, few, mainText, OUT, records } from './site.ts';

const list = JSON.parse(readFileSync(path.join(OUT, 'tools/official-sites/list.json'), 'utf8')) as OfficialList;
const text = mainText('/tools/official-sites/');

interface Provider {
  domains?: { domain: string }[];
  phones?: { number: string }[];
}

test('every domain and phone number of a company’s record is printed and can be checked', () => {
  const missing = records('providers').flatMap((id) => {
    const [, front = ''] = readFileSync(path.join(CONTENT, 'providers', `${id}.md`), 'utf8').split(/^---$/m);
    const { domains = [], phones = [] } = parse(front) as Provider;
    const official = new Set([...list.sites.map(({ domain }) => domain), ...list.phones.map(({ number }) => number)]);
    return [...domains.map(({ domain }) => domain), ...phones.map(({ number }) => number)]
      .filter((one) => !text.includes(one) || !(official.has(one) || checkAddress(one, list).kind === 'official'))
      .map((one) => `${id}: ${one}`);
  });
  expect(few(missing)).toEqual([]);
});

describe('addresses that the records cite', () => {
  const hosts = new Set<string>();
  for (const entry of readdirSync(CONTENT, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.mdx?$/.test(entry.name)) continue;
    for (const [, host = ''] of readFileSync(path.join(entry.parentPath, entry.name), 'utf8').matchAll(/https:\/\/([^\s/"'<>)\]?#]+)/g)) hosts.add(host); // prettier-ignore
  }

  test('are many', () => {
    expect(hosts.size).toBeGreaterThan(2000);
  });

  test('look like no forgery of another', () => {
    const alarms = [...hosts].flatMap((host) => {
      const verdict = checkAddress(host, list);
      return verdict.kind === 'look-alike' ? [`${host}: ${verdict.trick} ${verdict.sites[0]?.domain}`] : [];
    }); // prettier-ignore
    expect(few(alarms)).toEqual([]);
  });
});
