/** The few things that differ from one deployment to the next. Change them here and nowhere else. */

/** Address of the live site, without a slash at the end. Set SITE_URL when you publish it elsewhere. */
export const SITE_URL = process.env['SITE_URL'] ?? 'https://contact-inside.example';

/** Where people report mistakes: the repository's issue forms, or e-mail for those without an account. */
export const REPOSITORY_URL = 'https://github.com/contact-inside/contact-inside';
export const CONTACT_EMAIL = 'corrections@contact-inside.example';
