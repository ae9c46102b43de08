/** The issue forms and the links that fill them in know each other. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONTACT_EMAIL, REPOSITORY_URL, SITE_URL } from '../../src/config.ts';
import { REPORT_KINDS, reportForm, reportLink } from '../../src/i18n/answer.ts';
import { SERVICES } from '../../src/schemas/claim.ts';

interface Form {
  name: string;
  description: string;
  title: string;
  labels: string[];
  body: {
    type: string;
    id?: string;
    attributes: { label?: string; value?: string; description?: string };
    validations?: { required: boolean };
  }[];
}

const FOLDER = '.github/ISSUE_TEMPLATE/';
const read = (name: string): unknown => parse(readFileSync(FOLDER + name, 'utf8'));
const forms = REPORT_KINDS.map((kind) => ({ kind, form: read(`${kind}.yml`) as Form }));
const idsOf = (form: Form) => form.body.flatMap(({ id }) => id ?? []);

describe('issue forms', () => {
  it('are four, and the links know them all', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...REPORT_KINDS.map((kind) => `${kind}.yml`), 'config.yml'].sort());
  });

  it('have the same fields', () => {
    const [first, ...others] = forms.map(({ form }) => idsOf(form));
    expect(first).toEqual(['page', 'id', 'service', 'shown', 'right', 'when', 'source']);
    for (const ids of others) expect(ids).toEqual(first);
  });

  it.each(forms)('$kind has every field that a link fills in', ({ kind, form }) => {
    const link = new URL(reportLink({ page: '/facilities/il/a/', place: 'A', service: 'phone', shown: 'JPay' }, kind));
    const filled = [...link.searchParams.keys()].filter((name) => name !== 'template');
    expect(filled).toEqual(['page', 'id', 'service', 'shown']);
    expect(filled.filter((name) => !idsOf(form).includes(name))).toEqual([]);
  });

  it.each(forms)('$kind asks how one knows, warns of names, and has a name of its own', ({ form }) => {
    const required = form.body.filter(({ validations }) => validations?.required).map(({ id }) => id);
    expect(required).toEqual(expect.arrayContaining(['right', 'source']));
    expect(form.body[0]?.attributes.value).toContain('do not write names or numbers of people inside');
    expect(form.labels).toContain('correction');
    expect(new Set(forms.map((one) => one.form.name)).size).toBe(forms.length);
    expect(new Set(forms.map((one) => one.form.title)).size).toBe(forms.length);
    // GitHub refuses a form whose labels or ids are there twice.
    expect(new Set(idsOf(form)).size).toBe(idsOf(form).length);
    const labels = form.body.flatMap(({ attributes }) => attributes.label ?? []);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.each(forms)('$kind names every service', ({ form }) => {
    const help = form.body.find(({ id }) => id === 'service')?.attributes.description ?? '';
    for (const service of SERVICES) expect(help).toContain(service);
  });
});

describe('other ways', () => {
  const { contact_links: links } = read('config.yml') as { contact_links: { name: string; url: string; about: string }[] };

  it('lead to this site, and name its e-mail address', () => {
    expect(links.map(({ url }) => url)).toEqual([`${SITE_URL}/corrections/#e-mail`, `${SITE_URL}/admin/`]);
    expect(links[0]?.about).toContain(CONTACT_EMAIL);
  });

  it('a form can be opened empty', () => {
    expect(reportForm('closed')).toBe(`${REPOSITORY_URL}/issues/new?template=closed.yml`);
  });
});
