/**
 * Links in texts are written from the top of the site ("/guides/…"). Where the site stands in a folder of its host
 * ("/contact-inside/"), they get that folder in front, as the links that our own components write already have it.
 */
const LINK = /(<(?:a|area|form|link|script|img|use)\s[^>]*?(?:href|src|action)=")(\/(?!\/)[^"]*)"/g;

/** `base` begins and ends with a slash. */
export function withBase(html: string, base: string): string {
  if (base === '/') return html;
  const bare = base.slice(0, -1);
  return html.replace(LINK, (whole, before: string, path: string) =>
    path === bare || path.startsWith(base) ? whole : `${before}${bare}${path}"`,
  );
}
