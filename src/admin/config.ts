/** The whole configuration of the editing form, made from the schemas at build time. Pure. */
import type { CmsConfig, EntryCollection, Field } from '@sveltia/cms';
import type { z } from 'zod';
import { BASE_PATH, REPOSITORY_URL, SIGN_IN_URL } from '../config.ts';
import { STATE_NAMES } from '../domain/states.ts';
import { agency } from '../schemas/agency.ts';
import { checklist } from '../schemas/checklist.ts';
import { comparison } from '../schemas/comparison.ts';
import { decision } from '../schemas/decision.ts';
import { facility } from '../schemas/facility.ts';
import { faq } from '../schemas/faq.ts';
import { guide } from '../schemas/guide.ts';
import { page } from '../schemas/page.ts';
import { slug } from '../schemas/primitives.ts';
import { provider } from '../schemas/provider.ts';
import { sourceRecord } from '../schemas/source.ts';
import { term } from '../schemas/term.ts';
import { fieldOf, fieldsOf, type Company } from './fields.ts';

interface Kind {
  folder: string;
  schema: z.ZodType;
  label: string;
  one: string;
  /** The field that names the record and, at its making, the file. */
  named: string;
  mdx?: true;
  /** Each has a page made for it, so a new one is work on the code. */
  routed?: true;
  /** What the text below the fields is. */
  body: { label: string; needed: boolean };
}

/**
 * The folders of `content/`, in the order of the form. Places come from `EditorConfig.places`. The records of the law
 * have two shapes in one folder and change about once a year: they are edited as files.
 */
const KINDS: readonly Kind[] = [
  { folder: 'providers', schema: provider, label: 'Companies', one: 'Company', named: 'name', body: { label: 'Notes', needed: false } },
  { folder: 'agencies', schema: agency, label: 'Agencies', one: 'Agency', named: 'name', body: { label: 'Notes', needed: false } },
  {
    folder: 'sources',
    schema: sourceRecord,
    label: 'Shared sources',
    one: 'Shared source',
    named: 'title',
    body: { label: 'Notes', needed: false },
  },
  { folder: 'guides', schema: guide, label: 'Guides', one: 'Guide', named: 'title', mdx: true, body: { label: 'Text', needed: true } },
  { folder: 'faqs', schema: faq, label: 'Questions', one: 'Question', named: 'question', body: { label: 'Answer', needed: true } },
  { folder: 'glossary', schema: term, label: 'Words', one: 'Word', named: 'term', body: { label: 'More about it', needed: true } },
  {
    folder: 'comparisons',
    schema: comparison,
    label: 'Comparisons',
    one: 'Comparison',
    named: 'title',
    mdx: true,
    body: { label: 'Text', needed: true },
  },
  {
    folder: 'checklists',
    schema: checklist,
    label: 'Checklists',
    one: 'Checklist',
    named: 'title',
    routed: true,
    body: { label: 'Text above it', needed: true },
  },
  {
    folder: 'decisions',
    schema: decision,
    label: 'Decision guides',
    one: 'Decision guide',
    named: 'title',
    routed: true,
    body: { label: 'Text above it', needed: true },
  },
  {
    folder: 'pages',
    schema: page,
    label: 'Pages',
    one: 'Page',
    named: 'title',
    mdx: true,
    routed: true,
    body: { label: 'Text', needed: true },
  },
];

const PLACES: Kind = {
  folder: 'facilities',
  schema: facility,
  label: 'Places',
  one: 'Place',
  named: 'name',
  body: { label: 'Notes for families', needed: false },
};

/** The form's configuration, and the collection of places that `forState` fits to one state. */
export interface EditorConfig {
  config: CmsConfig & { collections: EntryCollection[] };
  places: EntryCollection;
  /** Names of the states by their folders. */
  states: Record<string, string>;
}

/** Everything the form must know. `companies` are the providers that a claim can name. */
export function editorConfig(companies: readonly Company[]): EditorConfig {
  return {
    config: {
      load_config_file: false,
      app_title: 'Contact Inside: edit with a form',
      backend: {
        name: 'github',
        repo: new URL(REPOSITORY_URL).pathname.slice(1),
        branch: 'main',
        // Everybody may propose: a change becomes a pull request, from a copy of the repository where needed.
        open_authoring: true,
        auth_scope: 'public_repo',
        squash_merges: true,
        // Signing in with a button needs a small server, which a static site has not; see SIGN_IN_URL.
        ...(SIGN_IN_URL ? { base_url: SIGN_IN_URL } : { auth_methods: ['token' as const] }),
        commit_messages: {
          create: 'Add {{collection}} {{slug}}',
          update: 'Change {{collection}} {{slug}}',
          openAuthoring: '{{message}}',
        },
      },
      publish_mode: 'editorial_workflow',
      // Records have no pictures; the form must be told a folder all the same.
      media_folder: 'public/media',
      public_folder: '/media',
      show_preview_links: false,
      issue_reports: { url: `${REPOSITORY_URL}/issues/new` },
      logo: { src: `${BASE_PATH.replace(/\/$/, '')}/favicon.svg` },
      slug: { encoding: 'ascii', clean_accents: true },
      output: { omit_empty_optional_fields: true },
      collections: KINDS.map((kind) => collectionOf(kind, companies)),
    },
    places: collectionOf(PLACES, companies),
    states: Object.fromEntries(Object.entries(STATE_NAMES).map(([code, name]) => [code.toLowerCase(), name])),
  };
}

function collectionOf(kind: Kind, companies: readonly Company[]): EntryCollection {
  const { folder, schema, label, one, named, mdx, routed, body } = kind;
  return {
    name: folder,
    label,
    label_singular: one,
    folder: `content/${folder}`,
    extension: mdx ? 'mdx' : 'md',
    format: 'yaml-frontmatter',
    identifier_field: named,
    create: !routed,
    // Ids are for ever: nothing is deleted or renamed.
    delete: false,
    slug: { template: `{{${named}}}`, editable: ['create'], hint: 'The name of the file. It never changes.', pattern: idPattern() },
    summary: `{{${named}}}`,
    sortable_fields: [named],
    thumbnail: false,
    editor: { preview: false },
    fields: [...fieldsOf(schema, { folder, companies }), bodyOf(mdx ?? false, body)],
  };
}

/** What the schemas say of an id. */
function idPattern(): [string, string] {
  const { pattern } = fieldOf('id', slug, { folder: '', companies: [] }) as Field & { pattern: [string, string] };
  return pattern;
}

/** The Markdown below the fields, as plain text: a drawn editor would rewrite tags and lines that nobody touched. */
function bodyOf(mdx: boolean, { label, needed }: Kind['body']): Field {
  return {
    name: 'body',
    label,
    widget: 'markdown',
    required: needed,
    modes: mdx ? ['raw'] : ['raw', 'rich_text'],
    editor_components: [],
    hint: mdx
      ? 'Markdown. Tags such as <Facts … /> fill in facts from the records; leave them as they are.'
      : 'Markdown: a blank line begins a new paragraph, a line that begins with ## is a heading.',
  };
}
