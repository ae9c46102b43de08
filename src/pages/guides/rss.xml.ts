/** New and changed guides, newest first. */
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { texts } from '../../catalog/texts.ts';
import { guidePath } from '../../domain/paths.ts';
import { link } from '../../i18n/format.ts';
import { t } from '../../i18n/index.ts';

export const GET: APIRoute = async ({ site }) => {
  const { guides } = await texts();
  const newest = [...guides].sort((a, b) => b.updated.localeCompare(a.updated) || a.id.localeCompare(b.id));
  return rss({
    title: `${t('site.name')}: ${t('guides.title')}`,
    description: t('guides.description'),
    site: new URL(link('/'), site),
    trailingSlash: true,
    items: newest.map(({ id, title, description, updated, category }) => ({
      title,
      description,
      link: link(guidePath(id)),
      pubDate: new Date(`${updated}T00:00:00Z`),
      categories: [t(`guides.category.${category}`)],
    })),
    customData: '<language>en-us</language>',
  });
};
