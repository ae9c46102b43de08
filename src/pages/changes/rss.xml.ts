import type { APIRoute } from 'astro';
import { changes } from '../../catalog/changes.ts';
import { t } from '../../i18n/index.ts';
import { feedOf } from './_feed.ts';

/** The newest changes of all states. */
export const GET: APIRoute = async ({ site }) => feedOf((await changes()).all, t('site.name'), site);
