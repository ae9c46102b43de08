/**
 * Every sentence of the site is our own. Three older public guides showed what families find elsewhere; none of their
 * sentences may come back. Their runs of eight words are kept here as hashes only (the first six bytes of SHA-256 each),
 * and no text of ours may hold one of them.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RUN = 8;
const BYTES = 6;
const packed = Buffer.from(readFileSync(new URL('./seed-shingles.txt', import.meta.url), 'utf8'), 'base64').toString('hex');
const theirs = new Set(packed.match(new RegExp(`.{${2 * BYTES}}`, 'g')));

/** Words in small letters; figures count, signs do not. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z0-9$.]+(?:['’][a-z]+)?/g) ?? [])
    .map((word) => word.replace(/^\.+|\.+$/g, '').replace('’', "'"))
    .filter(Boolean);
}

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' '));
}

const borrowed = (text: string) =>
  runsOf(text).filter((run) =>
    theirs.has(
      createHash('sha256')
        .update(run)
        .digest('hex')
        .slice(0, 2 * BYTES),
    ),
  );

describe('texts of our own', () => {
  it('knows what to look for', () => {
    expect(theirs.size).toBeGreaterThan(2000);
    // A run that the older guides hold: were the reading of words changed, this would no longer be found.
    expect(borrowed('… one of the largest inmate communications companies in the United States …')).not.toEqual([]);
  });

  it.each(['guides', 'faqs', 'glossary', 'comparisons', 'pages', 'providers', 'agencies', 'ui'])(
    'content/%s holds none of their sentences',
    (folder) => {
      const found = readdirSync(path.join(ROOT, 'content', folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:mdx?|json)$/.test(name))
        .flatMap((name) => borrowed(readFileSync(path.join(ROOT, 'content', folder, name), 'utf8')).map((run) => `${name}: ${run}`));
      expect(found).toEqual([]);
    },
  );
});
