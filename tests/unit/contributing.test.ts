/** The examples to copy are good records, and there is one of each kind that people add. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFrontMatter } from '../../src/files/frontmatter.ts';
import { SCHEMAS, type Collection } from '../../src/files/read.ts';
import { complaints } from './make.ts';

/** Kinds of which each has a page made for it: nobody adds one by copying. */
const NO_EXAMPLE: readonly string[] = ['pages', 'checklists', 'decisions'];

const text = readFileSync('CONTRIBUTING.md', 'utf8');
// A heading that names the file, and the next block of YAML below it.
const examples = [...text.matchAll(/^### .*?`content\/([a-z]+)\/([^`]+)`\n(?:(?!^#)[\s\S])*?```yaml\n([\s\S]*?)```/gm)].map(
  ([, folder = '', file = '', yaml = '']) => ({ folder, file, yaml }),
);

describe('the examples in CONTRIBUTING.md', () => {
  it('are one of each kind', () => {
    expect(examples.map(({ folder }) => folder).sort()).toEqual(
      Object.keys(SCHEMAS)
        .filter((name) => !NO_EXAMPLE.includes(name))
        .sort(),
    );
  });

  it.each(examples)('$folder: passes the schema', ({ folder, yaml }) => {
    const { data, error } = readFrontMatter(yaml);
    expect(error).toBeUndefined();
    expect(complaints(SCHEMAS[folder as Collection], data)).toEqual([]);
  });

  it.each(examples)('$folder: explains itself and names the right ending', ({ folder, file, yaml }) => {
    expect(yaml).toMatch(/ # /);
    expect(file.endsWith(['guides', 'comparisons', 'pages'].includes(folder) ? '.mdx' : '.md')).toBe(true);
  });

  it('would be seen if they were wrong', () => {
    const [first] = examples;
    const { data } = readFrontMatter(first!.yaml.replace('kind: county-jail', 'kind: jail'));
    expect(complaints(SCHEMAS.facilities, data)).toHaveLength(1);
    expect(parse('a: 1')).toEqual({ a: 1 });
  });
});
