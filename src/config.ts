/** The few things that differ from one deployment to the next. Change them here and nowhere else. */

/**
 * Address of the live site, without a slash at the end. Set SITE_URL when you publish it elsewhere; it may have a path,
 * as in https://somebody.github.io/contact-inside.
 */
export const SITE_URL = (process.env['SITE_URL'] || 'https://contact-inside.example').replace(/\/$/, '');

/** The folder in which the site stands on its host, with slashes around: "/" at the top. */
export const BASE_PATH = `${new URL(SITE_URL).pathname.replace(/\/$/, '')}/`;

/** Where people report mistakes: the repository's issue forms, or e-mail for those without an account. */
export const REPOSITORY_URL = 'https://github.com/contact-inside/contact-inside';
export const CONTACT_EMAIL = 'corrections@contact-inside.example';

/**
 * Where the form at /admin/ signs people in with a button, if you run such a helper (for example sveltia-cms-auth on
 * its own server). Without it people sign in with an access token.
 */
export const SIGN_IN_URL = process.env['SIGN_IN_URL'] ?? '';
