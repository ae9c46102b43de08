/** Feed and calendar of changes. The same records and the same day give the same bytes. */
import rss from '@astrojs/rss';
import ical from 'ical-generator';
import { changesSlug, daysOf, newsDay, type Change, type ChangeDay } from '../../domain/changes.ts';
import { changesPath } from '../../domain/paths.ts';
import { sourceTail } from '../../i18n/answer.ts';
import { changeLine, partiesText, stateText } from '../../i18n/changes.ts';
import { link } from '../../i18n/format.ts';
import { t } from '../../i18n/index.ts';
import { catalog } from '../../catalog/index.ts';
import { names } from './_names.ts';

/** Entries of a feed at most; readers look at the newest. */
const MOST = 100;

/** The changes as RSS, newest first. `name`: what the feed is about. */
export async function feedOf(changes: readonly Change[], name: string, site: URL | undefined): Promise<Response> {
  const { nameOf, ownerName } = await names();
  const { today } = await catalog();
  return rss({
    title: t('changes.follow.feedTitle', { name }),
    description: t('changes.intro'),
    site: new URL(link('/'), site),
    trailingSlash: false,
    items: changes.slice(0, MOST).map((change) => {
      const day = newsDay(change, today);
      return {
        title: changeLine(change, nameOf, ownerName),
        description: `${sourcesText(change)} ${t('changes.follow.advice')}`,
        link: permalink(change, site),
        categories: [stateText(change.state)],
        ...(day && { pubDate: new Date(`${day}T00:00:00Z`) }),
      };
    }),
    customData: '<language>en-us</language>',
  });
}

/** The changes that have a day, as all-day events. */
export async function calendarOf(changes: readonly Change[], name: string, site: URL | undefined): Promise<Response> {
  const { nameOf, ownerName } = await names();
  const { today } = await catalog();
  const calendar = ical({
    name: t('changes.follow.feedTitle', { name }),
    prodId: { company: t('site.name'), product: 'changes', language: 'EN' },
  });
  for (const { change, day, kind } of daysOf(changes)) {
    calendar.createEvent({
      // Of the record alone: the same wherever the site is published.
      id: `${change.id}-${kind}@contact-inside`,
      stamp: utc(newsDay(change, today) ?? day),
      start: utc(day),
      allDay: true,
      summary: summaryOf({ change, day, kind }),
      description: `${sourcesText(change)}\n${t('changes.follow.advice')}`,
      url: permalink(change, site),
    });
  }
  return new Response(calendar.toString(), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });

  function summaryOf({ change, kind }: ChangeDay): string {
    const line = changeLine(change, nameOf, ownerName);
    if (kind === 'change') return line;
    return `${t('changes.follow.lastDay', { from: partiesText(change.from, change.services, nameOf) })}: ${line}`;
  }
}

/** Midnight UTC: ical-generator writes dates in UTC, whatever the time zone of the machine. */
function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function permalink({ id, state }: Change, site: URL | undefined): string {
  return new URL(`${link(changesPath(changesSlug(state)))}#${id}`, site).href;
}

function sourcesText({ sources }: Change): string {
  return sources.map((source) => t('changes.follow.source', { title: source.title, date: sourceTail(source), url: source.url })).join(' ');
}
