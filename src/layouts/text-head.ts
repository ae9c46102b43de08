/** Structured data (schema.org) of guides, questions and words. */
import { link } from '../i18n/format.ts';
import { LANGUAGE, t } from '../i18n/index.ts';
import { guidePath, termPath } from '../domain/paths.ts';
import type { Faq, Guide, Term } from '../domain/types.ts';

const publisher = (site: URL | undefined) => ({ '@type': 'Organization', name: t('site.name'), url: new URL(link('/'), site).href });

/** An Article with its sources as citations. */
export function guideJsonLd(guide: Guide, site: URL | undefined): object {
  return {
    '@type': 'Article',
    headline: guide.title,
    description: guide.description,
    inLanguage: LANGUAGE,
    url: new URL(link(guidePath(guide.id)), site).href,
    dateModified: guide.updated,
    author: publisher(site),
    publisher: publisher(site),
    isAccessibleForFree: true,
    citation: guide.sources.map(({ url }) => url),
  };
}

/** Questions and answers that stand on one page. */
export function faqJsonLd(faqs: readonly (Faq & { html: string })[]): object {
  return {
    '@type': 'FAQPage',
    mainEntity: faqs.map(({ question, html }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: plain(html) },
    })),
  };
}

/** One word, as part of the set. */
export function termJsonLd(term: Term, site: URL | undefined): object {
  return {
    '@type': 'DefinedTerm',
    name: term.term,
    ...(term.aliases && { alternateName: term.aliases }),
    description: term.definition,
    url: new URL(link(termPath(term.id)), site).href,
    inDefinedTermSet: new URL(link('/glossary/'), site).href,
  };
}

/** The set of all words. */
export function termSetJsonLd(terms: readonly Term[], site: URL | undefined): object {
  return {
    '@type': 'DefinedTermSet',
    name: t('glossary.title'),
    url: new URL(link('/glossary/'), site).href,
    hasDefinedTerm: terms.map(({ id, term }) => ({ '@type': 'DefinedTerm', name: term, url: new URL(link(termPath(id)), site).href })),
  };
}

/** Rendered Markdown as text: our own renderer made it, so tags are well formed. */
function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
