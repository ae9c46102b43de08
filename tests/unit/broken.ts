/** Files that are broken, one for each way in which people and programs break them, and what must be told of each. */

const SOURCE = '  - title: Rules\n    url: https://example.com/\n    kind: official\n';
/** A good place of four fields; `extra` is put before its sources, which begin on line 6. */
export const place = (extra = '', { name = '', sources = SOURCE } = {}) =>
  `---\nname: ${name || unique()}\nkind: county-jail\naddress:\n  city: Menard\n${extra}sources:\n${sources}---\n`;
// Names differ, so that no two of these places are held for one.
let number = 0;
const unique = () => `Place ${'abcdefghijklmnopqrstuvwxyz'[number % 26]!}${'abcdefghijklmnopqrstuvwxyz'[Math.floor(number++ / 26)]!} Jail`;
const claim = (fields: string) =>
  `services:\n  phone:\n    - provider: jpay\n${fields}      source:\n        title: Rules\n        url: https://example.com/\n        kind: official\n`;
/** Services stand behind the sources. */
const withClaim = (fields: string) => place().replace(/---\n$/, `${claim(fields)}---\n`);
const text = (body: string) =>
  `---\nquestion: Is it free?\ntopic: money\nproviders: [jpay]\nupdated: 2026-11-01\nsources:\n${SOURCE}---\n\n${body}\n`;

/** What the others are held against, and lean on. */
export const GOOD: Record<string, string> = {
  'providers/jpay.md': `---\nname: JPay\nsummary: Messages and money.\nsources:\n${SOURCE}---\n`,
  'facilities/il/good.md': place('', { name: 'Menard' }),
  'faqs/good.md': text('Yes. It is free.'),
};

/** A broken file, and where and how its error is told. */
export interface Broken {
  file: string;
  content: string | Uint8Array;
  /** Where the error is told, and a part of what is told. */
  line: number;
  field: string;
  told: string;
}
/** The path of a place in Illinois. */
export const il = (name: string) => `facilities/il/${name}.md`;
const broken = (file: string, content: string | Uint8Array, line: number, field: string, told: string): Broken => ({
  file,
  content,
  line,
  field,
  told,
});
const bytes = (before: string, ...codes: number[]) => Buffer.concat([Buffer.from(before), Buffer.from(codes), Buffer.from(' x\n---\n')]);
const bomb = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...[...'bcdefghi'].map((key, index) => `${key}: &${key} [${Array<string>(9).fill(`*${'abcdefgh'[index]!}`).join(',')}]`),
].join('\n');

/** By what is wrong with them. */
export const BROKEN: Record<string, Broken> = {
  // YAML that is no YAML
  'a tab as indentation': broken(il('tab'), place('location:\n\tlat: 38\n'), 7, 'lat', 'a tab at the start of a line'),
  'a field given twice': broken(il('twice'), place('phone: 618-826-5071\nphone: 618-826-5072\n'), 7, 'phone', 'the same field twice'),
  'a colon in plain text': broken(
    il('colon'),
    place('operator: Sheriff: night shift\n'),
    6,
    'operator',
    'put quotes around text that holds a colon',
  ),
  'an open quote': broken(il('quote'), place('operator: "Sheriff\n'), 6, 'operator', 'quotation mark'),
  'an open bracket': broken(il('bracket'), place('aliases: [A, B\n'), 7, 'sources', 'bracket'),
  'a line without a colon': broken(il('no-colon'), place('operator\n'), 6, '', 'one “field: value” a line'),
  'uneven indentation': broken(il('indent'), place('location:\n   lat: 38\n  lon: -89\n'), 8, 'lon', 'spaces at the start of lines'),
  'a sign that YAML keeps for itself': broken(il('at'), place('operator: @sheriff\n'), 6, 'operator', 'put quotes around the text'),
  'several documents': broken(
    il('documents'),
    place('...\nphone: 618-826-5071\n'),
    7,
    'phone',
    'a line ... that ends the fields too early',
  ),
  // YAML that could do harm
  'an alias bomb': broken(il('bomb'), place(`${bomb}\n`), 7, 'b', 'each value written out'),
  'an alias': broken(il('alias'), place('operator: &x Sheriff\nsecurity: *x\n'), 7, 'security', 'a shortcut: *x'),
  'a merge key': broken(il('merge'), place('<<: {phone: 618-826-5071}\n'), 6, '<<', 'a field that does not exist: <<'),
  'a tag that runs code': broken(
    il('tag'),
    place('operator: !!js/function "function () {}"\n'),
    6,
    'operator',
    'a tag: tag:yaml.org,2002:js/function',
  ),
  'a binary tag': broken(il('binary'), place('operator: !!binary aGVsbG8=\n'), 6, 'operator', 'a tag: tag:yaml.org,2002:binary'),
  'a tag of YAML itself': broken(il('tag-str'), place('operator: !!str 5\n'), 6, 'operator', 'a tag: tag:yaml.org,2002:str'),
  '__proto__ as a field': broken(
    il('proto'),
    place('__proto__:\n  polluted: true\n'),
    6,
    '__proto__',
    'a field that does not exist: __proto__',
  ),
  '__proto__ in a group': broken(
    il('proto-in'),
    place('ids: {__proto__: {hifld: "10000687"}}\n'),
    6,
    'ids',
    'a field that does not exist: __proto__',
  ),
  'constructor as a field': broken(
    il('constructor'),
    place('constructor: {prototype: {polluted: true}}\n'),
    6,
    'constructor',
    'a field that does not exist: constructor',
  ),
  'toString as a service': broken(
    il('to-string'),
    place('services:\n  toString: []\n'),
    7,
    'services.toString',
    'a field that does not exist: toString',
  ),
  'a list as the name of a field': broken(il('key'), place('? [a, b]\n: c\n'), 6, '', 'a field whose name is no text'),
  'thousands of lists in lists': broken(il('nested'), place(`aliases: ${'['.repeat(50_000)}\n`), 6, 'aliases', 'too deep to read'),
  'deep groups': broken(il('deep'), place(`ids: ${'{a: '.repeat(40)}1${'}'.repeat(40)}\n`), 6, 'ids', 'too deep to read'),
  // Values
  'a number for text': broken(il('number'), place('operator: 5\n'), 6, 'operator', 'write "5"'),
  'a ZIP code without quotes': broken(
    il('zip'),
    place('').replace('city: Menard', 'city: Menard\n  zip: 62259'),
    6,
    'address.zip',
    'write "62259"',
  ),
  'text for a number': broken(il('many'), place('capacity: many\n'), 6, 'capacity', 'a number'),
  'text for a group': broken(
    il('group'),
    place().replace('address:\n  city: Menard', 'address: Menard'),
    4,
    'address',
    'a group of fields',
  ),
  'a list for text': broken(il('list'), place('operator: [a]\n'), 6, 'operator', 'text'),
  'nothing behind the colon': broken(il('null'), place('operator:\n'), 6, 'operator', 'write something after the colon'),
  'a number without end': broken(il('infinite'), place('capacity: 1e999\n'), 6, 'capacity', 'Infinity'),
  'a number of twenty digits': broken(il('huge'), place('capacity: 99999999999999999999\n'), 6, 'capacity', '100000000000000000000'),
  'not a number': broken(il('nan'), place('capacity: .nan\n'), 6, 'capacity', 'NaN'),
  'a negative count': broken(il('negative'), place('capacity: -5\n'), 6, 'capacity', '-5'),
  'a day that does not exist': broken(il('day'), place('ice: 2026-02-30\n'), 6, 'ice', 'write a real date'),
  'a day of tomorrow': broken(il('tomorrow'), place('ice: 2027-01-01\n'), 6, 'ice', 'a date that is not after today'),
  'a date in American order': broken(il('american'), place('ice: 11/21/2026\n'), 6, 'ice', 'write a real date'),
  'an unknown field': broken(il('field'), place('adress: x\n'), 6, 'adress', 'did you mean address?'),
  'a missing field': broken(il('missing'), place().replace('kind: county-jail\n', ''), 2, 'kind', 'add kind'),
  'no source': broken(il('source'), place('', { sources: '  []\n' }), 7, 'sources', 'name at least one source'),
  'an unknown company': broken(
    il('company'),
    withClaim('').replace('jpay', 'jpya'),
    12,
    'services.phone[0].provider',
    'did you mean jpay?',
  ),
  'a price in cents': broken(
    il('cents'),
    withClaim('      prices:\n        - amount: 25\n          per: message\n'),
    14,
    'services.phone[0].prices[0].amount',
    'write 0.25 if the source means cents',
  ),
  'a price with a sign': broken(
    il('dollar'),
    withClaim('      prices:\n        - amount: $0.25\n          per: message\n'),
    14,
    'services.phone[0].prices[0].amount',
    'write US dollars as a number',
  ),
  'a ZIP code of another state': broken(
    il('zip-state'),
    place().replace('city: Menard', 'city: Menard\n  zip: "26259"'),
    6,
    'address.zip',
    'West Virginia',
  ),
  'a point in China': broken(il('china'), place('location:\n  lat: 37.9\n  lon: 89.8\n'), 7, 'location', 'write lon: -89.8'),
  // Links and text that attack the reader
  'a javascript: link': broken(il('javascript'), place('website: javascript:alert(1)\n'), 6, 'website', 'not scripts or mail'),
  'a data: link': broken(il('data'), place('website: data:text/html;base64,PHNjcmlwdD4=\n'), 6, 'website', 'not scripts or mail'),
  'an http link': broken(il('http'), place('website: http://example.com/\n'), 6, 'website', 'write https://example.com/'),
  'a link with a line break': broken(
    il('break'),
    place('website: "https://example.com/\\nSet-Cookie: a"\n'),
    6,
    'website',
    'full web address',
  ),
  'a link with a quotation mark': broken(il('mark'), place(`website: "https://exa'mple.com/"\n`), 6, 'website', 'full web address'),
  'HTML in a name': broken(il('html'), place('', { name: 'Menard <img src=x onerror=alert(1)>' }), 2, 'name', 'plain text without HTML'),
  'a null byte': broken(il('null-byte'), place('operator: "a\0b"\n'), 6, '', 'U+0000'),
  'an escaped null byte': broken(il('null-escaped'), place('operator: "a\\0b"\n'), 6, 'operator', 'hidden or control character'),
  'marks that turn the direction of writing': broken(il('bidi'), place('operator: "a\u202eb"\n'), 6, '', 'U+202E'),
  'an invisible letter': broken(il('zero'), place('operator: "a\u200bb"\n'), 6, 'operator', 'hidden or control character'),
  'a script in a text': broken('faqs/script.md', text('Yes.\n\n<script>alert(1)</script>'), 14, 'text', '<script>'),
  'a javascript: link in a text': broken(
    'faqs/link.md',
    text('Yes, [here](javascript:alert(1)).'),
    12,
    'text',
    'start the address with https://',
  ),
  // Ids and paths
  'a way out of the folder as an id': broken(il('dots'), place('agency: ../../etc/passwd\n'), 6, 'agency', 'lower-case letters'),
  'an absolute path as an id': broken(il('absolute'), place('agency: /etc/passwd\n'), 6, 'agency', 'lower-case letters'),
  'upper case in an id': broken(il('upper'), place('agency: Illinois-DOC\n'), 6, 'agency', 'lower-case letters'),
  'spaces in an id': broken(il('space'), place('agency: illinois doc\n'), 6, 'agency', 'lower-case letters'),
  'foreign letters in an id': broken(il('cyrillic'), place('agency: illinоis-doc\n'), 6, 'agency', 'lower-case letters'),
  'a state that does not exist': broken('facilities/xx/a.md', place(), 1, '', 'move the file into the folder of its state'),
  'a place outside of a state': broken('facilities/a.md', place(), 1, '', 'move the file into the folder of its state'),
  'a folder too deep': broken('facilities/il/cook/a.md', place(), 1, '', 'lower-case letters'),
  'upper case in a file name': broken('facilities/il/Menard.md', place(), 1, '', 'il/menard.md'),
  'a space in a file name': broken('facilities/il/me nard.md', place(), 1, '', 'il/me-nard.md'),
  'foreign letters in a file name': broken('facilities/il/ménard.md', place(), 1, '', 'il/menard.md'),
  'the ending .MD': broken('providers/ending.MD', GOOD['providers/jpay.md']!, 1, '', 'ends in .md'),
  'the ending .yaml': broken('providers/ending.yaml', 'name: x\n', 1, '', 'ends in .md'),
  'no ending': broken('providers/ending', GOOD['providers/jpay.md']!, 1, '', 'ends in .md'),
  'the ending of Markdown where MDX belongs': broken('guides/ending.md', GOOD['providers/jpay.md']!, 1, '', 'ends in .mdx'),
  'a name of 150 letters': broken(il('x'.repeat(150)), place(), 1, '', 'at most 120 characters'),
  'a record in a folder with the name of a file': broken('providers/x.md/y.md', 'x', 1, '', 'lower-case letters'),
  'a folder that nothing reads': broken('facilites/a.md', place(), 1, '', 'did you mean content/facilities?'),
  'a record outside of the folders': broken('stray.md', place(), 1, '', 'a record outside of the folders'),
  // Whole files
  'an empty file': broken(il('empty'), '', 1, '', 'an empty file'),
  'blank lines': broken(il('blank'), '\n\n\n', 1, '', 'an empty file'),
  'a body without fields': broken(il('body'), 'Some notes.\n', 1, '', 'a text without fields at its top'),
  'fields without a fence': broken(il('fence'), 'name: A\nkind: county-jail\n', 1, '', 'a text without fields at its top'),
  'fields that never end': broken(il('end'), '---\nname: A\nkind: county-jail\n', 3, '', 'fields that never end'),
  'no fields between the fences': broken(il('nothing'), '---\n---\n', 2, '', 'a group of fields'),
  'a list instead of fields': broken(il('only-list'), '---\n- name: A\n---\n', 2, '', 'a group of fields'),
  'one word instead of fields': broken(il('word'), '---\nhello\n---\n', 2, '', 'a group of fields'),
  'bytes of Latin-1': broken(il('latin'), bytes('---\nname: Ca', 0xf1, 0x6f, 0x6e), 2, '', 'not UTF-8, behind “name: Ca”'),
  'UTF-16': broken(il('utf16'), Buffer.from(`\ufeff${place()}`, 'utf16le'), 1, '', 'UTF-16'),
  'a picture': broken(il('picture'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xd]), 1, '', 'not UTF-8'),
  'a file of 300 kB': broken(il('large'), place(`# ${'x'.repeat(300_000)}\n`), 1, '', 'at most 200 kB'),
};

/** These are let through on purpose. */
export const HARMLESS: Record<string, { file: string; content: string; why: string }> = {
  'a byte order mark': { file: il('ok-bom'), content: `\ufeff${place()}`, why: 'Windows editors write it; --fix takes it away' },
  'line ends of Windows': {
    file: il('ok-crlf'),
    content: place().replaceAll('\n', '\r\n'),
    why: 'git and editors write them; --fix takes them away',
  },
  'a second --- below': {
    file: 'faqs/ok-rule.md',
    content: text('Yes.\n\n---\nname: x\n---\n\nIt is.'),
    why: 'the fields end at the first; the rest is text',
  },
  'a name for a value that nothing uses': { file: il('ok-anchor'), content: place('operator: &x Sheriff\n'), why: 'it changes nothing' },
  'a number in hexadecimal': { file: il('ok-hex'), content: place('capacity: 0x1F\n'), why: 'it is 31' },
  'a comment': { file: il('ok-comment'), content: place('# a note\n'), why: 'it is no field' },
  'a hidden file': { file: 'facilities/il/.DS_Store', content: '\0', why: 'it is passed over' },
};
