/**
 * Which room may import from which. Every import of the source is read and held against these arrows, so that the rules
 * stay free of the framework and the browser gets no more than it needs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Import {
  from: string;
  /** A path from the top of the project (`src/domain/dates.ts`) or the name of a package. */
  to: string;
  /** `import type …`: gone when the code runs. */
  type: boolean;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const SCHEMAS = 'src/schemas/';
const DOMAIN = 'src/domain/';
const FILES = 'src/files/';
const CATALOG = 'src/catalog/';
const I18N = 'src/i18n/';
const COMPONENTS = 'src/components/';
const LAYOUTS = 'src/layouts/';
const SEARCH = 'src/search/';
const HOSTING = 'src/hosting/';
const STYLES = 'src/styles/';
const ADMIN = 'src/admin/';
const TOOLS = 'src/tools/';
const CONFIG = 'src/config.ts';

/** A file, or a folder when it ends with a slash or a colon; `{ type }` is allowed as a type only. */
type Target = string | { type: string };

interface Room {
  /** Beginning of the paths of its files. */
  room: string;
  may: Target[];
  /** More for single files, each with its reason. */
  also?: Record<string, Target[]>;
}

const ROOMS: Room[] = [
  { room: SCHEMAS, may: [SCHEMAS, 'zod'] },
  {
    room: DOMAIN,
    may: [DOMAIN, SCHEMAS],
    // Kept libraries that are pure: they count syllables and walk through HTML.
    also: {
      'src/domain/rules/reading-grade.ts': ['flesch-kincaid', 'syllable'],
      'src/domain/link-terms.ts': ['htmlparser2'],
      // Writes tables; no files, no clock.
      'src/domain/api/csv.ts': ['csv-stringify/sync'],
    },
  },
  {
    room: FILES,
    may: [FILES, SCHEMAS, DOMAIN, 'yaml', 'node:', { type: 'astro/loaders' }, { type: 'zod' }],
    // They walk through schemas or convert them, so they need Zod itself.
    also: {
      'src/files/explain.ts': ['zod'],
      'src/files/json-schemas.ts': ['zod'],
      'src/files/text.ts': ['marked'],
      'src/files/csv.ts': ['csv-parse/sync'],
    },
  },
  { room: CATALOG, may: [CATALOG, DOMAIN, SCHEMAS, 'src/files/record.ts', 'astro:content'] },
  { room: I18N, may: [I18N, DOMAIN, SCHEMAS, CONFIG, 'content/ui/', 'intl-messageformat'] },
  // The tools' components bring their scripts for the browser along.
  {
    room: 'src/components/tools/',
    may: [COMPONENTS, I18N, DOMAIN, SCHEMAS, STYLES, TOOLS, { type: CATALOG }],
    // In one piece, so that it stands in its page although it shares code with the other tools.
    also: { 'src/components/tools/CompareChooser.astro': ['bundle:src/tools/compare.client.ts'] },
  },
  // Pictures are drawn while the site is built; none of these libraries reaches the browser.
  {
    room: 'src/components/map/',
    may: [
      COMPONENTS,
      I18N,
      DOMAIN,
      SCHEMAS,
      STYLES,
      'd3-geo',
      'd3-scale',
      'topojson-client',
      { type: 'topojson-specification' },
      'us-atlas/states-10m.json',
      'us-atlas/states-albers-10m.json',
    ],
  },
  {
    room: COMPONENTS,
    may: [COMPONENTS, I18N, DOMAIN, SCHEMAS, STYLES, { type: CATALOG }],
    // The scripts of the forms, for the browser.
    also: {
      'src/components/form/Lookup.astro': [
        'bundle:src/search/lookup-early.client.ts',
        'bundle:src/search/lookup.client.ts',
        { type: 'src/search/lookup.client.ts' },
      ],
      'src/components/form/Results.astro': ['src/search/results.client.ts'],
    },
  },
  { room: LAYOUTS, may: [LAYOUTS, COMPONENTS, I18N, DOMAIN, SCHEMAS, STYLES, CONFIG] },
  { room: SEARCH, may: [SEARCH, DOMAIN, CATALOG, I18N, SCHEMAS, 'src/tools/dom.ts', 'pagefind', 'node:', 'vite', 'bundle:'] },
  // Scripts of the tools: rules and prices in words, nothing of the build; the words of the interface come with the page.
  { room: TOOLS, may: [TOOLS, DOMAIN, { type: SCHEMAS }, 'src/i18n/money.ts'] },
  // What a host needs of the built files; it knows nothing of the content.
  { room: HOSTING, may: [HOSTING, 'node:'] },
  // The editing form: its configuration is made from the schemas; its script is built apart from the pages.
  {
    room: ADMIN,
    may: [ADMIN, SCHEMAS, 'src/domain/states.ts', CONFIG, { type: 'zod' }, { type: '@sveltia/cms' }],
    also: {
      'src/admin/fields.ts': ['zod'],
      'src/admin/editor.client.ts': ['@sveltia/cms'],
      'src/admin/build-editor.ts': ['node:', 'vite'],
      'src/admin/integration.ts': ['node:', { type: 'astro' }],
    },
  },
  // Pages may import anything but scripts and files.
  {
    room: 'src/pages/',
    may: [
      'src/pages/',
      ADMIN,
      CATALOG,
      COMPONENTS,
      LAYOUTS,
      I18N,
      DOMAIN,
      SCHEMAS,
      SEARCH,
      { type: TOOLS },
      STYLES,
      CONFIG,
      'astro',
      'astro:',
      'bundle:',
      '@astrojs/rss',
      'ical-generator',
    ],
  },
  // The benchmark measures the lookup as it is, so it takes its rows by the same way as the build.
  {
    room: 'scripts/bench/',
    may: ['scripts/', FILES, DOMAIN, 'src/search/row-of.ts', 'node:', 'yaml', '@playwright/test', 'minisearch', 'pagefind', 'selfsigned'],
  },
  // The audits read built pages and drive tools; the rules for HTML are those of the site tests.
  {
    room: 'scripts/audit/',
    may: [
      'scripts/',
      DOMAIN,
      HOSTING,
      'tests/html-validate.ts',
      'node:',
      'htmlparser2',
      'html-validate',
      'license-checker-rseidelsohn',
      'lighthouse',
      '@playwright/test',
    ],
  },
  {
    room: 'scripts/',
    may: ['scripts/', FILES, DOMAIN, SCHEMAS, HOSTING, CONFIG, 'src/search/pagefind.ts', 'node:', 'astro'],
    // Questions at the keyboard (held against the schemas), and pages of sources as text.
    also: {
      'scripts/build/editor.ts': ['src/admin/build-editor.ts'],
      'scripts/lib/clack.ts': ['@clack/prompts'],
      'scripts/lib/form.ts': [{ type: 'zod' }],
      'scripts/lib/page-text.ts': ['html-to-text'],
    },
  },
  // The door between Astro and the files: it gives the collections their loaders and schemas.
  { room: 'src/content.config.ts', may: [FILES, SCHEMAS, 'astro:content', 'astro/loaders'] },
  { room: CONFIG, may: [] },
  { room: 'src/env.d.ts', may: [] },
];

/** What runs in the browser … */
const IN_THE_BROWSER = /\.(?:client|worker)\.ts$/;
/** … carries none of these, whatever its room may import. */
const NOT_IN_THE_BROWSER = [CATALOG, 'astro:', 'node:', 'zod'];

const matches = (to: string, pattern: string) => to === pattern || (/[/:]$/.test(pattern) && to.startsWith(pattern));
const allows = ({ to, type }: Import, target: Target) =>
  typeof target === 'string' ? matches(to, target) : type && matches(to, target.type);

function filesIn(folder: string, endings: RegExp): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

/** All imports of a text: `import … from`, `export … from`, `import '…'`, `import('…')`, workers
 * (`new URL('….ts', …)`) and `@import` of styles. */
function importsOf(from: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = [
    ...code.matchAll(/^[ \t]*(?:import|export)\s+(?<type>type\s)?[^'";]*?\sfrom\s+['"](?<to>[^'"]+)['"]/gm),
    ...code.matchAll(/^[ \t]*import\s+['"](?<to>[^'"]+)['"]/gm),
    ...code.matchAll(/\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?['"](?<to>[^'"]+)['"]/g),
    ...code.matchAll(/\bnew URL\(\s*['"](?<to>[^'"]+\.ts)['"]/g),
    ...code.matchAll(/@import\s+(?:url\()?['"](?<to>[^'"]+)['"]/g),
  ];
  return found.map(({ groups = {} }) => ({ from, to: resolve(from, groups['to'] ?? ''), type: groups['type'] !== undefined }));
}

function resolve(from: string, to: string): string {
  return to.startsWith('.') ? path.posix.join(path.posix.dirname(from), to) : to;
}

function roomOf(file: string): Room | undefined {
  return ROOMS.find(({ room }) => matches(file, room));
}

/** What is wrong with an import, or nothing. */
function wrong(one: Import): string | undefined {
  const room = roomOf(one.from);
  const say = `${one.from} imports ${one.type ? 'types of ' : ''}${one.to}`;
  if (!room) return `${one.from} stands in no room`;
  if (IN_THE_BROWSER.test(one.from) && !one.type && NOT_IN_THE_BROWSER.some((target) => matches(one.to, target)))
    return `${say} into the browser`;
  return [...room.may, ...(room.also?.[one.from] ?? [])].some((target) => allows(one, target)) ? undefined : say;
}

const files = [...filesIn('src', /\.(?:ts|astro)$/), ...filesIn('scripts', /\.ts$/)];
const imports = files.flatMap((file) => importsOf(file, readFileSync(path.join(ROOT, file), 'utf8')));

describe('arrows', () => {
  it('every file stands in a room', () => {
    expect(files.filter((file) => !roomOf(file))).toEqual([]);
  });

  it('no import goes against the arrows', () => {
    expect(imports.map(wrong).filter(Boolean)).toEqual([]);
  });

  it('what the browser loads brings nothing of the build with it', () => {
    // Follow the imports of each client script to the end.
    const start = files.filter((file) => IN_THE_BROWSER.test(file));
    const reached = new Set<string>(start);
    for (const file of reached) for (const { from, to, type } of imports) if (from === file && !type) reached.add(to);
    expect(start.length).toBeGreaterThan(0);
    expect([...reached].filter((file) => NOT_IN_THE_BROWSER.some((target) => matches(file, target)))).toEqual([]);
  });

  it('local imports name their file in full', () => {
    expect(imports.filter(({ to }) => /^(?:src|scripts|content)\//.test(to) && !/\.(?:ts|astro|css|json|mjs)(?:\?|$)/.test(to))).toEqual(
      [],
    );
  });
});

describe('this test itself', () => {
  it('sees every way to import', () => {
    const text = `
      import { a } from '../schemas/a.ts';
      import type { B } from "zod";
      import {
        c,
        type D,
      } from './c.ts';
      import '../styles/x.css';
      import * as e from 'node:fs';
      export { f } from './f.ts';
      const g = await import('./g.ts');
      new Worker(new URL('./w.worker.ts', import.meta.url));
      // import h from './h.ts';
      /* import i from './i.ts'; */
    `;
    expect(importsOf('src/domain/x.ts', text).map(({ to, type }) => (type ? `type ${to}` : to)).sort()).toEqual([
      'node:fs', 'src/domain/c.ts', 'src/domain/f.ts', 'src/domain/g.ts', 'src/domain/w.worker.ts', 'src/schemas/a.ts', 'src/styles/x.css', 'type zod',
    ]); // prettier-ignore
  });

  it('sees the imports of this project', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports).toContainEqual({ from: 'src/components/form/Lookup.astro', to: 'bundle:src/search/lookup.client.ts', type: false });
    expect(imports).toContainEqual({ from: 'src/components/facility/PlaceGroups.astro', to: 'src/catalog/index.ts', type: true });
  });

  it.each<[string, string, boolean]>([
    ['src/schemas/a.ts', 'src/domain/dates.ts', false],
    ['src/domain/a.ts', 'node:fs', false],
    ['src/domain/a.ts', 'astro:content', true],
    ['src/domain/a.ts', 'minisearch', false],
    ['src/domain/a.ts', 'src/i18n/index.ts', false],
    ['src/files/a.ts', 'astro/loaders', false],
    ['src/files/read.ts', 'zod', false],
    ['src/catalog/a.ts', 'src/files/read.ts', false],
    ['src/i18n/a.ts', 'src/catalog/index.ts', false],
    ['src/components/a.astro', 'src/catalog/index.ts', false],
    ['src/components/a.astro', 'src/search/rows.ts', false],
    ['src/layouts/a.ts', 'src/catalog/index.ts', true],
    ['src/pages/a.astro', 'src/files/read.ts', false],
    ['src/pages/a.astro', 'scripts/build.ts', false],
    ['src/search/a.client.ts', 'src/catalog/index.ts', false],
    ['src/search/a.client.ts', 'node:path', false],
    ['src/search/a.worker.ts', 'node:path', false],
    ['scripts/a.ts', 'src/i18n/index.ts', false],
    ['scripts/a.ts', 'src/search/rows.ts', false],
    ['src/somewhere/a.ts', 'zod', false],
  ])('refuses %s → %s', (from, to, type) => {
    expect(wrong({ from, to, type })).toBeDefined();
  });
});
