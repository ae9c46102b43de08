import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TODAY } from '../../tests/unit/make.ts';
import type { Problem } from '../domain/problem.ts';
import { readCollection, readContent } from './read.ts';

const SOURCE = 'title: Rules\n    url: https://example.com/\n    kind: official';
const GOOD = {
  'sources/list.md': `---
title: A list
publisher: An office
url: https://example.com/
kind: official
licence: Public domain
gave: Names
---
`,
  'providers/securus.md': `---
name: Securus
summary: Calls and messages.
sources:
  - ${SOURCE}
---

Some notes.
`,
  'agencies/illinois-doc.md': `---
name: Illinois DOC
shortName: IDOC
scope: state
state: IL
sources:
  - ${SOURCE}
services:
  phone:
    - provider: securus
      source:
        title: Rules
        url: https://example.com/
        kind: official
---
`,
  'facilities/il/menard.md': `---
name: Menard
kind: state-prison
agency: illinois-doc
address:
  city: Menard
  zip: "62259"
sources:
  - ref: list
---
`,
};

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'contact-inside-'));
  await write(GOOD);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, 'content', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

const place = (extra: string, sources = 'sources:\n  - ref: list') =>
  `---\nname: A\nkind: county-jail\naddress:\n  city: B\n${extra}${extra && '\n'}${sources}\n---\n`;
const short = ({ file, line, field }: Problem) => `${file.replace('content/', '')}:${line} ${field}`;

describe('readContent', () => {
  it('finds no problem in good content and gives all records', async () => {
    const { problems, facilities, agencies, providers, sources } = await readContent(root, TODAY);
    expect(problems).toEqual([]);
    expect(facilities).toEqual([
      {
        id: 'il/menard',
        state: 'IL',
        name: 'Menard',
        kind: 'state-prison',
        agency: 'illinois-doc',
        address: { city: 'Menard', zip: '62259' },
        sources: [{ ref: 'list' }],
      },
    ]);
    expect([agencies, providers, sources].map((records) => records.map(({ id }) => id))).toEqual([['illinois-doc'], ['securus'], ['list']]);
  });

  it('reads the fields of lists to tick as it reads texts', async () => {
    const list = (text: string, why = 'A number is wrong.') =>
      `---\ntitle: Before you pay\ndescription: What to look at before you send money, with reasons and sources.\naudience: For families.\nupdated: 2026-11-20\ngroups:\n  - title: The person\n    items:\n      - id: number\n        text: ${text}\n        why: ${why}\nguides: [nowhere]\n---\n\nTake it easy.\n`;
    await write({
      'checklists/fine.md': list('Check the number'),
      'checklists/words.md': list('Click here'),
      'checklists/hard.md': list(
        'Check it',
        'Institutional administrators intermittently necessitate considerable supplementary documentation.',
      ),
    });
    const { problems, checklists } = await readContent(root, TODAY);
    expect(checklists.map(({ id }) => id)).toEqual(['fine', 'hard', 'words']);
    const told = problems.filter(({ field }) => field !== 'guides[0]').map(short);
    expect(told).toEqual(
      expect.arrayContaining(['checklists/words.md:10 groups[0].items[0].text', expect.stringContaining('checklists/hard.md')]),
    );
    expect(told.filter((one) => one.includes('fine'))).toEqual([]);
    expect(problems.filter(({ field }) => field === 'guides[0]')).toHaveLength(3);
  });

  it('reports every problem of every file at once, each with file, line, field, found, expected and fix', async () => {
    await write({
      'facilities/il/a-unknown-key.md': place('adress: Main St'),
      'facilities/il/b-bad-date.md': place('population: 5\ncounted: 2026-02-30'),
      'facilities/il/c-javascript.md': place('website: javascript:alert(1)'),
      'facilities/il/d-no-source.md': place('services:\n  phone:\n    - provider: securus'),
      'facilities/il/e-broken-reference.md': place('agency: ilinois-doc'),
      'facilities/il/f-broken-source.md': place('', 'sources:\n  - ref: lsit'),
      'facilities/xx/g-wrong-state.md': place(''),
      'facilities/il/H Bad Name.md': place(''),
      'facilities/il/i-bad-yaml.md': '---\nname: A\nnote: Rule: none\n---\n',
      'facilities/il/j-no-fence.md': 'name: A\n',
      'facilities/top.md': place(''),
      'agencies/il/deep.md': '',
      'providers/two-mistakes.md': '---\nname: " x"\nsummry: y\n---\n',
    });
    // These places have one name and no order: what the rules about that say is no matter here.
    const problems = (await readContent(root, TODAY)).problems.filter(({ rule }) => rule !== 'key-order' && rule !== 'no-same-place');
    const text = expect.any(String) as string;
    const expected = new Map<string, Partial<Problem>>([
      ['facilities/il/a-unknown-key.md:6 adress', { found: 'a field that does not exist: adress', fix: 'did you mean address?' }],
      ['facilities/il/b-bad-date.md:7 counted', { found: '"2026-02-30"', expected: 'write a real date as 2025, 2025-08 or 2025-08-01' }],
      [
        'facilities/il/c-javascript.md:6 website',
        { found: '"javascript:alert(1)"', fix: 'only links to web pages are allowed, not scripts or mail' },
      ],
      ['facilities/il/d-no-source.md:8 services.phone[0].source', { found: 'nothing: the field is missing', fix: 'add source' }],
      ['facilities/il/e-broken-reference.md:6 agency', { found: '"ilinois-doc"', fix: 'did you mean illinois-doc?' }],
      ['facilities/il/f-broken-source.md:7 sources[0].ref', { found: '"lsit"', fix: 'did you mean list?' }],
      ['facilities/xx/g-wrong-state.md:1 ', { found: 'xx/g-wrong-state.md', fix: 'move the file into the folder of its state' }],
      ['facilities/il/H Bad Name.md:1 ', { found: 'il/H Bad Name.md', fix: 'rename it, for example to il/h-bad-name.md' }],
      ['facilities/il/i-bad-yaml.md:3 note', { found: 'front matter that cannot be read' }],
      ['facilities/il/j-no-fence.md:1 ', { found: 'a text without fields at its top' }],
      ['facilities/top.md:1 ', { found: 'top.md', fix: 'move the file into the folder of its state' }],
      ['agencies/il/deep.md:1 ', { found: 'il/deep.md', fix: 'move the file up' }],
      ['providers/two-mistakes.md:2 name', { found: '" x"', expected: 'remove the space at the start or the end' }],
      ['providers/two-mistakes.md:3 summry', { fix: 'did you mean summary?' }],
      ['providers/two-mistakes.md:2 summary', { found: 'nothing: the field is missing', fix: 'add summary' }],
      ['providers/two-mistakes.md:2 sources', { found: 'nothing: the field is missing', fix: 'add sources' }],
    ]);
    expect(new Set(problems.map(short))).toEqual(new Set(expected.keys()));
    for (const problem of problems) {
      expect(problem).toMatchObject({ found: text, expected: text, ...expected.get(short(problem)) });
    }
  });

  it('reads the law, and finds what is wrong in it', async () => {
    const free = (extra: string) =>
      `---\nkind: free-calls\ntitle: Free\nstate: IL\nplaces: prisons\n${extra}whom: Everyone\ngrants:\n  - service: phone\n    text: Free.\n    source:\n      title: A\n      url: https://example.com/\n      kind: official\n---\n`;
    await write({ 'law/good.md': free('agency: illinois-doc\n') });
    const { law, problems } = await readContent(root, TODAY);
    expect([law.map(({ id, kind }) => [id, kind]), problems]).toEqual([[['good', 'free-calls']], []]);
    await write({
      'law/lost.md': free('agency: ilinois-doc\n'),
      'law/odd.md': free('caps: 5\n'),
      'law/kind.md': free('').replace('kind: free-calls', 'kind: free'),
    });
    expect((await readContent(root, TODAY)).problems.map(short).sort()).toEqual([
      'law/kind.md:2 kind',
      'law/lost.md:6 agency',
      'law/odd.md:6 caps',
    ]);
  });

  it('reports each problem once', async () => {
    await write({ 'facilities/il/a.md': place('website: javascript:alert(1)\nphone: 5') });
    const { problems } = await readContent(root, TODAY);
    expect(problems.map(short).sort()).toEqual(['facilities/il/a.md:6 website', 'facilities/il/a.md:7 phone']);
  });

  it('does not take a file that failed for a missing one', async () => {
    await write({ 'agencies/illinois-doc.md': '---\nname: A\n---\n', 'providers/securus.md': 'x', 'sources/list.md': 'x' });
    const { problems } = await readContent(root, TODAY);
    expect(problems.filter(({ file }) => file.startsWith('content/facilities/'))).toEqual([]);
  });

  it('keeps the good records beside the bad ones', async () => {
    await write({ 'facilities/il/bad.md': 'x' });
    const { facilities, problems } = await readContent(root, TODAY);
    expect([facilities.map(({ id }) => id), problems.length]).toEqual([['il/menard'], 1]);
  });

  it('finds dates that lie ahead of the day', async () => {
    await write({ 'facilities/il/a.md': place('ice: 2026-11-21') });
    expect((await readContent(root, '2026-11-21')).problems).toEqual([]);
    expect((await readContent(root, '2026-11-20')).problems.map(short)).toEqual(['facilities/il/a.md:6 ice']);
  });

  it.each(['illinois', 'il-south', 'ill'])('refuses the folder "%s": a state has two letters', async (folder) => {
    await write({ [`facilities/${folder}/a.md`]: place('') });
    expect((await readContent(root, TODAY)).problems.map(short)).toEqual([`facilities/${folder}/a.md:1 `]);
  });

  it.each(['note.txt', 'Menard.md', 'a_b.md', 'a--b.md', 'il/sub/a.md'])('refuses the file name %s', async (name) => {
    await write({ [`facilities/il/${name}`]: place('') });
    expect((await readContent(root, TODAY)).problems).toHaveLength(1);
  });

  it('passes over hidden files', async () => {
    await write({ 'facilities/il/.DS_Store': 'x' });
    expect((await readContent(root, TODAY)).problems).toEqual([]);
  });
});

describe('readCollection', () => {
  it('gives records in order of their ids, with the notes under the fields', async () => {
    await write({ 'providers/a-b.md': GOOD['providers/securus.md'], 'providers/zz.md': GOOD['providers/securus.md'] });
    const { entries } = await readCollection(root, 'providers');
    expect(entries.map(({ id, file, body }) => [id, file, body])).toEqual([
      ['a-b', 'content/providers/a-b.md', 'Some notes.'],
      ['securus', 'content/providers/securus.md', 'Some notes.'],
      ['zz', 'content/providers/zz.md', 'Some notes.'],
    ]);
  });
});
