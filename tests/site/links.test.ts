/** Every link leads somewhere. */
import { beforeAll, describe, expect, test } from 'vitest';
import { few, files, pages } from './site.ts';

const ids = new Map<string, Set<string>>();
const plain = new Set<string>();
const internal = new Map<string, string>();
const external = new Map<string, string>();
/** Pages that another page leads to; a page's anchors lead to the page itself. */
const reached = new Set<string>();

beforeAll(() => {
  for (const { name } of files()) plain.add(`/${name}`);
  for (const page of pages()) {
    ids.set(page.path, new Set(page.ids));
    for (const href of page.hrefs) {
      // Each address is looked at once, with one page that has it. An anchor means another thing on every page.
      if (/^(\/(?!\/)|[#?.]|[\w-]+(\/|$))/.test(href)) {
        const address = new URL(href, `https://here${page.path}`).href.slice('https://here'.length);
        internal.set(address, page.path);
        const [, target = ''] = split(address);
        if (target !== page.path) reached.add(target);
      } else external.set(href, page.path);
    }
  }
});

/** Links that break a rule, each with a page where it stands. */
function broken(links: Map<string, string>, bad: (href: string) => boolean): string[] {
  return few([...links].filter(([href]) => bad(href)).map(([href, page]) => `${href} on ${page}`));
}

const split = (href: string) => /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(href)!;

describe('links inside the site', () => {
  test('lead to a page with a slash at the end, or to a file', () => {
    expect(
      broken(internal, (href) => {
        const [, target = ''] = split(href);
        return !ids.has(target) && !plain.has(target);
      }),
    ).toEqual([]);
    expect(broken(internal, (href) => /\/index\.html/.test(href))).toEqual([]);
  });

  test('with an anchor lead to an element with that id', () => {
    expect(
      broken(internal, (href) => {
        const [, target = '', anchor] = split(href);
        return anchor !== undefined && !ids.get(target)?.has(decodeURIComponent(anchor));
      }),
    ).toEqual([]);
  });

  test('no page repeats an id', () => {
    expect(few(pages().flatMap((page) => (new Set(page.ids).size === page.ids.length ? [] : [page.path])))).toEqual([]);
  });

  test('every page but the one for missing pages is linked from another', () => {
    const lost = pages().map(({ path }) => path).filter((path) => path !== '/404.html' && !reached.has(path)); // prettier-ignore
    expect(few(lost)).toEqual([]);
  });
});

describe('links to other sites', () => {
  test('are https, e-mail or telephone', () => {
    expect(
      broken(
        external,
        (href) =>
          !/^(https:\/\/[\w-]+(\.[\w-]+)+|mailto:[^@\s]+@[^@\s]+$|mailto:[^@\s]+@[^@\s?]+\?|tel:\+?[\d-]{7,}(;ext=\d+)?$)/.test(href),
      ),
    ).toEqual([]);
  });

  test('are well formed', () => {
    expect(broken(external, (href) => !URL.canParse(href) || /[\s<>|\\^`]|\{[a-z]+\}/i.test(href))).toEqual([]);
  });
});
