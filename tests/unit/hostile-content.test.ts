/**
 * What somebody with bad intent would write into a record or a text. Each is refused by the reader with its file and a
 * reason, or it is taken as what it is, a text, and the test says why that does no harm. Files that are merely broken:
 * broken-content.test.ts; what the code does with text: escaping.test.ts.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorsOf } from '../../src/domain/problem.ts';
import { readContent, type ContentResult } from '../../src/files/read.ts';
import { TODAY } from './make.ts';

const SOURCE = '  - title: Rules\n    url: https://example.com/\n    kind: official\n';
let number = 0;
/** Names of letters only, each its own, so that no two places are held for one. */
const unique = () => `Jail ${[...String((number += 1))].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
const quoted = (value: string) => JSON.stringify(value);
/** A place; `fields` stand before its sources. */
const place = (fields = '', name = unique()) =>
  `---\nname: ${quoted(name)}\nkind: county-jail\naddress:\n  city: Menard\n${fields}sources:\n${SOURCE}---\n`;
const withClaim = (fields: string) =>
  place().replace(/---\n$/, `services:\n  phone:\n    - provider: jpay\n${fields}      source:\n        title: Rules\n        url: https://example.com/\n        kind: official\n---\n`); // prettier-ignore
const provider = (fields: string) => `---\nname: ${quoted(unique())}\nsummary: Messages.\n${fields}sources:\n${SOURCE}---\n`;
const faq = (body: string, question = 'Is it free?') =>
  `---\nquestion: ${quoted(question)}\ntopic: money\nproviders: [jpay]\nupdated: 2026-11-01\nsources:\n${SOURCE}---\n\n${body}\n`;
const page = (body: string, title = unique()) =>
  `---\ntitle: ${quoted(title)}\ndescription: A page that says what a family can do, in plain and short words.\nupdated: 2026-11-01\n---\n\n${body}\n`;

/** File, content, a part of what is told. */
type Refused = [file: string, content: string, told: string];
const HTML = 'plain text without HTML';
const WEB = 'write a full web address';
const HIDDEN = 'hidden';
const SCRIPTS = 'not scripts or mail';
const NO_CODE = 'no { } and <';
const MARKDOWN = 'Markdown without HTML';
const START = 'start the address with https://';
let file = 0;
const il = () => `facilities/il/evil-${(file += 1)}.md`;
const prov = () => `providers/evil-${(file += 1)}.md`;
const faqs = () => `faqs/evil-${(file += 1)}.md`;
const mdx = () => `pages/evil-${(file += 1)}.mdx`;

const REFUSED: Record<string, Refused> = {
  // Scripts and markup in fields
  'a script as a name': [il(), place('', '<script>alert(1)</script>'), HTML],
  'an end of a script in a name': [il(), place('', 'A </script><script>alert(1)//'), HTML],
  'an SVG with a handler in an operator': [il(), place('operator: "<svg/onload=alert(1)>"\n'), HTML],
  'a comment in a city': [il(), place().replace('city: Menard', 'city: "<!-- x"'), HTML],
  'upper case in markup': [il(), place('operator: "<IMG SRC=x ONERROR=alert(1)>"\n'), HTML],
  'a style in a security level': [il(), place('security: "<style>*{display:none}</style>"\n'), HTML],
  'markup in an alias': [il(), place('aliases: ["<b>Menard</b>"]\n'), HTML],
  'markup in a note of a claim': [il(), withClaim('      note: "<a href=//evil.example>pay here</a>"\n'), HTML],
  'markup in a product': [il(), withClaim('      product: "<iframe src=//evil.example>"\n'), HTML],
  'markup in a line of an address': [il(), withClaim('      address: ["<b>x", "PO Box 1"]\n'), HTML],
  'markup in the title of a source': [il(), place().replace('title: Rules', 'title: "</title><script>alert(1)</script>"'), HTML],
  'markup in a summary': [prov(), provider('').replace('Messages.', '"<object data=x>"'), HTML],
  'markup in a question': [faqs(), faq('Yes.', 'Is <img src=x> free?'), HTML],
  'markup in a title of a page': [mdx(), page('Text.', 'A <base href=//evil.example>'), HTML],
  // Separators and marks that cannot be seen
  'a line separator (U+2028) for JSON-LD': [il(), place('operator: "a\\u2028alert(1)"\n'), HIDDEN],
  'a paragraph separator (U+2029)': [il(), place('operator: "a\\u2029b"\n'), HIDDEN],
  'a mark for right-to-left, escaped': [il(), place('operator: "a\\u202eb"\n'), HIDDEN],
  'an isolate': [il(), place('operator: "a\\u2066b\\u2069"\n'), HIDDEN],
  'an Arabic letter mark': [il(), place('operator: "a\\u061cb"\n'), HIDDEN],
  'a joiner between letters': [il(), place('operator: "J\\u200dPay"\n'), HIDDEN],
  'a byte order mark inside': [il(), place('operator: "J\\ufeffPay"\n'), HIDDEN],
  'a soft hyphen': [il(), place('operator: "J\\u00adPay"\n'), HIDDEN],
  'a letter without a shape (U+3164)': [il(), place('operator: "J\\u3164Pay"\n'), HIDDEN],
  'tags of plane 14, which hide whole sentences': [il(), place('operator: "Jail\\U000E0041\\U000E0042"\n'), HIDDEN],
  'an escape character for terminals': [il(), place('operator: "a\\e[2Jb"\n'), HIDDEN],
  'a line break in a name': [il(), place('', 'A\nB'), HIDDEN],
  // Links in fields
  'vbscript:': [il(), place('website: "vbscript:msgbox(1)"\n'), SCRIPTS],
  'javascript: in odd case': [il(), place('website: "JaVaScRiPt:alert(1)"\n'), SCRIPTS],
  'javascript: behind a space': [il(), place('website: " javascript:alert(1)"\n'), WEB],
  'javascript: cut by a tab': [il(), place('website: "java\\tscript:alert(1)"\n'), WEB],
  'file:': [il(), place('website: file:///etc/passwd\n'), WEB],
  'a link without a scheme': [il(), place('website: //evil.example/\n'), WEB],
  'a link with backslashes': [il(), place('website: "https:\\\\\\\\evil.example/"\n'), WEB],
  'a name before the host': [il(), place('website: "https://www.jpay.com@evil.example/"\n'), WEB],
  'a name and a password before the host': [il(), place('website: "https://jpay.com:443@evil.example/"\n'), WEB],
  'a host of Cyrillic letters': [il(), place('website: "https://jpаy.com/"\n'), WEB],
  'a host of full-width letters': [il(), place('website: "https://ｊpay.com/"\n'), WEB],
  'an address of numbers': [il(), place('website: "https://127.0.0.1/"\n'), WEB],
  'a host inside this machine': [il(), place('website: "https://localhost/"\n'), WEB],
  'a link that ends its attribute': [il(), place('website: "https://example.com/ onmouseover=alert(1)"\n'), WEB],
  'an official domain with a path': [prov(), provider('domains:\n  - domain: jpay.com/evil\n    use: account\n'), 'only the domain'],
  'an official domain of Cyrillic letters': [prov(), provider('domains:\n  - domain: jpаy.com\n    use: account\n'), 'only the domain'],
  'a phone number that dials more': [il(), place('phone: "618-826-5071,,1#"\n'), 'write the phone number'],
  'a phone number that is a link': [il(), place('phone: "javascript:alert(1)"\n'), 'write the phone number'],
  // Ids that every object has
  '__proto__ as an agency': [il(), place('agency: __proto__\n'), 'lower-case letters'],
  'constructor as an agency': [il(), place('agency: constructor\n'), 'constructor'],
  'toString as a company': [il(), withClaim('').replace('provider: jpay', 'provider: toString'), 'lower-case letters'],
  'valueof as a company': [il(), withClaim('').replace('provider: jpay', 'provider: valueof'), 'valueof'],
  'hasOwnProperty as a field': [il(), place('hasOwnProperty: x\n'), 'a field that does not exist'],
  'toString as a service': [il(), place().replace(/---\n$/, 'services:\n  toString: []\n---\n'), 'toString'],
  '__proto__ as a service': [il(), place().replace(/---\n$/, 'services:\n  __proto__: []\n---\n'), '__proto__'],
  '__proto__ in a claim': [il(), withClaim('      __proto__: {free: all}\n'), '__proto__'],
  '__proto__ as a file': ['providers/__proto__.md', provider(''), 'lower-case letters'],
  // Sizes
  'a name of 10,000 letters': [il(), place('', 'a'.repeat(10_000)), 'at most 120 characters'],
  'a web address of 150 kB': [il(), place(`website: "https://example.com/${'a'.repeat(150_000)}"\n`), 'at most'],
  'thirteen groups in each other': [il(), place(`ids: ${'{a: '.repeat(30)}1${'}'.repeat(30)}\n`), 'too deep'],
  // Styles
  'a style attribute in a text': [faqs(), faq('Yes. <span style="position:fixed;inset:0">x</span>'), MARKDOWN],
  'a style sheet of another host': [faqs(), faq('<link rel=stylesheet href=//evil.example/a.css>'), MARKDOWN],
  '@import in a style of a page': [mdx(), page('<style>@import "//evil.example";</style>'), MARKDOWN],
  // Texts in Markdown
  'vbscript: in a text': [faqs(), faq('Yes, [here](vbscript:x).'), START],
  'javascript: spelled with entities': [faqs(), faq('Yes, [here](&#106;avascript&colon;alert(1)).'), 'https://'],
  'javascript: behind a reference': [faqs(), faq('Yes, [here][1].\n\n[1]: javascript:alert(1)'), START],
  'a picture of another host by a script': [faqs(), faq('![x](javascript:alert(1))'), START],
  'a picture that carries a program': [faqs(), faq('![x](data:image/svg+xml;base64,PHN2Zz4=)'), START],
  'a link without a scheme in a text': [faqs(), faq('Yes, [here](//evil.example/).'), START],
  'a name before the host in a text': [faqs(), faq('Yes, [JPay](https://www.jpay.com@evil.example/).'), START],
  'a host of Cyrillic letters in a text': [faqs(), faq('Yes, [JPay](https://jpаy.com/).'), START],
  'a bare address without https': [faqs(), faq('See www.evil.example today.'), START],
  'an address in angle brackets with javascript:': [faqs(), faq('<javascript:alert(1)>'), 'https://'],
  'a link that ends its attribute in a text': [faqs(), faq('[x](<https://a.com/" onclick="alert(1)>)'), START],
  'a comment in a text': [faqs(), faq('Yes. <!-- hidden words -->'), MARKDOWN],
  'an instruction for a parser': [faqs(), faq('<?php phpinfo() ?>'), MARKDOWN],
  CDATA: [faqs(), faq('<![CDATA[x]]>'), MARKDOWN],
  'a form in a text': [faqs(), faq('<form action=//evil.example><input name=card></form>'), MARKDOWN],
  'a refresh in a text': [faqs(), faq('<meta http-equiv=refresh content="0;url=//evil.example">'), MARKDOWN],
  'half a tag at the end': [faqs(), faq('Yes. <img src=x onerror=alert(1)'), NO_CODE],
  'a tag of MDX in Markdown': [faqs(), faq('<Content />'), MARKDOWN],
  // MDX is code: it would run on the machine that builds the site.
  'an expression that reads the environment': [mdx(), page('Key: {process.env.GITHUB_TOKEN}'), NO_CODE],
  'an expression alone on its line': [mdx(), page('{(() => { while (true); })()}'), NO_CODE],
  'an expression in a code span': [mdx(), page('`{1}`'), NO_CODE],
  'an expression in a heading': [mdx(), page('## A {1 + 1}'), NO_CODE],
  'an expression in a link': [mdx(), page('[a](/guides/ "{1}")'), NO_CODE],
  'an expression in an allowed tag': [mdx(), page('<Facts provider={process.env.HOME} topic="fees" />'), MARKDOWN],
  'a spread in an allowed tag': [mdx(), page('<Facts {...globalThis} />'), NO_CODE],
  'an import': [mdx(), page("import fs from 'node:fs'\n\nText."), NO_CODE],
  'an import without a name': [mdx(), page("import'node:child_process'"), NO_CODE],
  'an export': [mdx(), page('Text.\n\nexport const frontmatter = 1'), NO_CODE],
  'an export by default': [mdx(), page('export default () => 1'), NO_CODE],
  'an import behind a break of Windows': [mdx(), page('Text.\r\n\r\nimport "node:fs"'), NO_CODE],
  'a comment of MDX': [mdx(), page('{/* hidden */}'), NO_CODE],
  'Content in itself': [mdx(), page('<Content />'), MARKDOWN],
  'a component': [mdx(), page('<Fragment set:html="x" />'), MARKDOWN],
  'a component by its path': [mdx(), page('<a.b.c />'), NO_CODE],
  'a fragment': [mdx(), page('<>x</>'), NO_CODE],
  'an allowed tag with a body': [mdx(), page('<Facts provider="jpay" topic="fees">x</Facts>'), MARKDOWN],
  'an allowed tag with a handler': [mdx(), page('<Facts provider="jpay" topic="fees" onclick="alert(1)" />'), MARKDOWN],
  'a link that marked takes for code and MDX does not': [mdx(), page('Text.\n\n    [x](javascript:alert(1))'), NO_CODE],
  // Astro's own reader of MDX ends the fields at other signs than ours: what it would take for the text must be no field.
  'a fence of Astro inside a quoted field': [
    mdx(),
    page('x').replace(/title: .*/, 'title: "A\n---x {process.exit(1)}"'),
    'a quotation mark at both ends',
  ],
  'another fence of Astro inside a quoted field': [
    mdx(),
    page('x').replace(/title: .*/, 'title: "A\n+++\n{process.exit(1)}\n"'),
    'a quotation mark at both ends',
  ],
  'a fence of Astro inside a text of several lines': [mdx(), page('x').replace(/title: .*/, 'title: |\n+++\n {process.exit(1)}'), 'a line'],
};

/** Taken: the file, and why it does no harm. */
const HARMLESS: Record<string, [file: string, content: string, why: string]> = {
  'quotes, apostrophes and an ampersand in a name': [il(), place('', `O"Brien & D'Arcy Jail`), 'Astro writes them as entities; JSON as escapes'],
  'a name that reads as code': [il(), place('', '{alert(1)} ${x} `y` Jail'), 'fields are no MDX and no template'],
  'an entity in a name': [il(), place('', '&lt;script&gt; Jail'), 'the ampersand is written as an entity: it is shown as typed'],
  'a formula in a name': [il(), place('', '=HYPERLINK("https://evil.example") Jail'), 'the tables put an apostrophe before it (src/domain/api/csv.ts)'],
  'smaller than': [il(), place('', 'Jail < 18 years'), 'no tag begins with a space; it is written as an entity'],
  'an end of JSON in a name': [il(), place('', '"}]};alert(1)// Jail'), 'JSON.stringify escapes quotes'],
  'a style in a name': [il(), place('', 'Jail;} body{display:none}'), 'no field is ever written into a style'],
  'Arabic letters': [il(), place('', 'سجن Jail'), 'letters are letters; only marks of direction are refused'],
  'Hebrew, Chinese, accents, emoji': [il(), place('', 'Ñúñez כלא 東京 🏛 Jail'), 'people and places are called so'],
  'a Cyrillic letter in a name': [il(), place('', 'Jаil'), 'a name leads nowhere; domains and ids allow ASCII only'],
  'a host in Punycode': [il(), place('website: https://xn--jpy-7cd.com/\n'), 'browsers show it as xn--; /tools/official-sites/ warns of it'],
  'an address with a query that looks evil': [il(), place('website: "https://example.com/?q=<script>alert(1)</script>"\n'), 'signs in an attribute are escaped; it is sent to that host only'],
  'constructor as a file': ['faqs/constructor.md', faq('Yes.'), 'records lie in maps and arrays, not in the prototype of an object'],
  'code in a text that is no MDX': [faqs(), faq('Type {name} and `${x}`.'), 'Markdown knows no expressions'],
  'a text that begins with import': [faqs(), faq('import taxes do not matter.'), 'only MDX reads imports; answers are Markdown'],
  'escaped marks': [faqs(), faq('Five \\* two \\[x\\](y).'), 'it is shown as typed'],
  'entities in a text': [faqs(), faq('&lt;script&gt;alert(1)&lt;/script&gt; &amp; so on.'), 'they are shown as signs, never as tags'],
  'links to sites and pages': [faqs(), faq('[a](https://example.com/?a=1&b="x") and [b](/guides/#top) and https://example.com/.'), 'https and this site only'],
  'words of MDX in an MDX text': [mdx(), page('Important: exports and imports are words.'), 'they stand inside a line'],
  'the two allowed tags': [mdx(), page('<Facts provider="jpay" topic="fees" />'), 'our own components, with ids as values'],
}; // prettier-ignore

let root = '';
let result: ContentResult;
const errors = (name: string) => errorsOf(result.problems.filter((problem) => problem.file === `content/${name}`));
const WORDS = new Set(['words-to-avoid', 'reading-grade']);

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'hostile-'));
  const jpay = `---\nname: JPay\nsummary: Messages and money.\nsources:\n${SOURCE}---\n`;
  for (const [name, content] of [['providers/jpay.md', jpay], ...Object.values(REFUSED), ...Object.values(HARMLESS)]) {
    const to = path.join(root, 'content', name!);
    await mkdir(path.dirname(to), { recursive: true });
    await writeFile(to, content!);
  }
  result = await readContent(root, TODAY);
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));

describe('hostile records', () => {
  it('come in more than a hundred kinds, each in a file of its own', () => {
    const all = [...Object.values(REFUSED), ...Object.values(HARMLESS)].map(([name]) => name);
    expect(all.length).toBeGreaterThan(100);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(Object.entries(REFUSED))('%s is refused', (_name, [name, , told]) => {
    const found = errors(name).filter(({ rule }) => !WORDS.has(rule));
    expect(found).not.toEqual([]);
    expect(found.map((error) => `${error.found} | ${error.expected} | ${error.fix ?? ''}`).join('\n')).toContain(told);
  });

  it.each(Object.entries(HARMLESS))('%s is taken as text', (_name, [name, , why]) => {
    expect(why).toMatch(/\w/);
    expect(errors(name).filter(({ rule }) => !WORDS.has(rule))).toEqual([]);
  });

  it('leave the objects of the program as they were', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['free']).toBeUndefined();
  });
});

/** Tags and attributes that our own texts may become, with the links in them. */
const MADE: Record<string, RegExp> = {
  p: /^$/,
  a: /^href$/,
  code: /^$/,
  em: /^$/,
  strong: /^$/,
  ul: /^$/,
  ol: /^$/,
  li: /^$/,
  h2: /^id$/,
  h3: /^id$/,
};

describe('what is taken as text', () => {
  it('becomes no markup but our own when Markdown is rendered', async () => {
    const processor = await satteri().createRenderer({});
    for (const [name, [, content]] of Object.entries(HARMLESS).filter(([, [to]]) => to.startsWith('faqs/'))) {
      const { code } = await processor.render(content.replace(/^---[\s\S]*?\n---\n/, ''));
      const odd: string[] = [];
      new Parser({
        onopentag: (tag, attributes) => {
          for (const key of ['', ...Object.keys(attributes)])
            if (!(key === '' ? tag in MADE : MADE[tag]?.test(key))) odd.push(`${tag} ${key}`);
          if (attributes['href'] !== undefined && !/^(?:https:\/\/|[/#])/.test(attributes['href'])) odd.push(attributes['href']);
        },
      }).end(code);
      expect([name, odd]).toEqual([name, []]);
    }
  });
});
