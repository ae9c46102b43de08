import type { APIRoute } from 'astro';
import { changes } from '../../catalog/changes.ts';
import { t } from '../../i18n/index.ts';
import { calendarOf } from './_feed.ts';

/** All changes whose day is known. */
export const GET: APIRoute = async ({ site }) => calendarOf((await changes()).all, t('site.name'), site);
