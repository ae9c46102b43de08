/** A new guide, question or word. */
import { FAQ_TOPICS, faq } from '../../src/schemas/faq.ts';
import { GUIDE_CATEGORIES, guide, NEXT_STEPS } from '../../src/schemas/guide.ts';
import { line } from '../../src/schemas/primitives.ts';
import type { Source } from '../../src/schemas/source.ts';
import { term } from '../../src/schemas/term.ts';
import { sourceFrom, without } from '../lib/owners.ts';
import { freeId, type Job, type Made } from './made.ts';

const choices = (values: readonly string[]) => values.map((value) => ({ value }));

export async function newGuide(job: Job): Promise<Made> {
  const { form, content, today } = job;
  const { shape } = guide;
  const title = await form.need('title', { message: 'Title? (at most 70 characters)', schema: shape.title });
  const id = await freeId(job, title, content.guides.map((one) => one.id)); // prettier-ignore
  const description = await form.need('description', {
    message: 'What the reader gets? (50 to 170 characters)',
    schema: shape.description,
  });
  const category = await form.need('category', { message: 'Which group?', choices: choices(GUIDE_CATEGORIES) });
  const level = await form.need('level', { message: 'For somebody new, or deeper?', choices: choices(['first', 'deeper']) });
  const audience = await form.need('audience', { message: 'Who is it for? (begins with “For”)', schema: shape.audience });
  const keyTakeaways = await form.many('takeaway', { message: 'What to remember?', schema: line.max(160) }, 3);
  const faqs = await form.many('faq', { message: 'Which questions belong to it?', choices: content.faqs.map(({ id: value, question }) => ({ value, label: question })) }, 1); // prettier-ignore
  const glossary = await form.many('term', { message: 'Which words does it use?', choices: content.glossary.map(({ id: value, term: label }) => ({ value, label })) }, 1); // prettier-ignore
  const related = await form.many('related', { message: 'Which guides are near it?', choices: content.guides.map(({ id: value, title: label }) => ({ value, label })) }, 1); // prettier-ignore
  const next = await form.need('next', { message: 'Where does the reader go next?', choices: choices(NEXT_STEPS) });
  const source = await sourceFrom(form, 'source-kind');
  const data = {
    title,
    description,
    category,
    level,
    audience,
    updated: today,
    keyTakeaways,
    faqs,
    glossary,
    related,
    next,
    sources: [source],
  };
  // The first sentence shows how a fact names its source.
  const body = `${keyTakeaways[0] ?? ''} (${cite(source)}).`;
  return {
    collection: 'guides',
    id,
    data,
    body,
    next: ['Write the text below the second ---. Each fact names its source as the first sentence does.'],
  };
}

export async function newFaq(job: Job): Promise<Made> {
  const { form, content, today } = job;
  const question = await form.need('question', { message: 'The question, as families ask it?', schema: faq.shape.question });
  const id = await freeId(job, question, content.faqs.map((one) => one.id)); // prettier-ignore
  const topic = await form.need('topic', { message: 'Topic?', choices: choices(FAQ_TOPICS) });
  const providers = await form.many('provider', { message: 'About which companies? (none: press enter)', choices: content.providers.map(({ id: value, name: label }) => ({ value, label })) }, 0); // prettier-ignore
  const body = await form.need('answer', { message: 'The answer, in short sentences?' });
  const source = await sourceFrom(form, 'source-kind');
  const data = without({ question, topic, providers: providers.length > 0 ? providers : undefined, updated: today, sources: [source] });
  return {
    collection: 'faqs',
    id,
    data,
    body,
    next: [`It will stand at /faq/${topic}/#${id}. Link a guide to it, so that readers find it.`],
  };
}

export async function newTerm(job: Job): Promise<Made> {
  const { form, content, today } = job;
  const word = await form.need('term', { message: 'The word, as it stands in a sentence?', schema: term.shape.term });
  const id = await freeId(job, word, content.glossary.map((one) => one.id)); // prettier-ignore
  const definition = await form.need('definition', { message: 'What it means, in one sentence?', schema: term.shape.definition });
  const body = await form.may('text', { message: 'What else to know? (empty for nothing)' }, true);
  const source = await sourceFrom(form, 'source-kind');
  const data = { term: word, definition, updated: today, sources: [source] };
  return {
    collection: 'glossary',
    id,
    data,
    ...(body !== undefined && { body }),
    next: [`Its page will be /glossary/${id}/; texts that use the word link to it.`],
  };
}

function cite({ title, date }: Source): string {
  return `[${title.replace(/[[\]]/g, '')}, ${date ?? 'no date'}](#source-1)`;
}
