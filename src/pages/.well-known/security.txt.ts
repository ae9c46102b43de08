/** Where to report a hole (RFC 9116). It says itself until when it holds: eleven months from the build. */
import type { APIRoute } from 'astro';
import { TODAY } from '../../catalog/today.ts';
import { CONTACT_EMAIL, REPOSITORY_URL } from '../../config.ts';
import { link } from '../../i18n/format.ts';

const DAYS = 330;

export const GET: APIRoute = ({ site }) => {
  const expires = new Date(Date.parse(TODAY) + DAYS * 86_400_000).toISOString();
  const lines = [
    `Contact: mailto:${CONTACT_EMAIL}`,
    `Expires: ${expires}`,
    'Preferred-Languages: en, es',
    `Canonical: ${new URL(link('/.well-known/security.txt'), site).href}`,
    `Policy: ${REPOSITORY_URL}/security/policy`,
  ];
  return new Response(`${lines.join('\n')}\n`);
};
