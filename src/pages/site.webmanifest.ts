/** Name and icons for a phone's home screen. */
import type { APIRoute } from 'astro';
import { link } from '../i18n/format.ts';
import { LANGUAGE, t } from '../i18n/index.ts';

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: t('site.name'),
      short_name: t('site.name'),
      description: t('site.description'),
      lang: LANGUAGE,
      start_url: link('/'),
      scope: link('/'),
      display: 'minimal-ui',
      background_color: '#fbf7ef',
      theme_color: '#0d5055',
      icons: [
        { src: link('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
        { src: link('/icons/icon-192.png'), sizes: '192x192', type: 'image/png' },
        { src: link('/icons/icon-512.png'), sizes: '512x512', type: 'image/png' },
        { src: link('/icons/icon-maskable-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    }),
  );
