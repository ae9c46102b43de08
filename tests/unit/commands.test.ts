/** The commands for maintainers, run as they are in a temporary content folder. No keyboard: everything comes from flags. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = (name: string) => fileURLToPath(new URL(`../../scripts/${name}.ts`, import.meta.url));
const SOURCE = ['--source-title', 'County page', '--source-url', 'https://www.example.gov/jail', '--source-date', '2026-11'];
const PAGE = '  - title: County page\n    url: https://www.example.gov/jail\n    kind: official\n';
const claim = (provider: string, date: string) =>
  `    - provider: ${provider} # as read\n      source:\n        title: County page\n        url: https://www.example.gov/jail\n        date: ${date}\n        kind: official\n`;
const place = (name: string, more = '') => `---\nname: ${name}\nkind: county-jail\naddress:\n  city: B\nsources:\n${PAGE}${more}---\n`;

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'contact-inside-'));
  for (const id of ['jpay', 'securus', 'gettingout'])
    write(`content/providers/${id}.md`, `---\nname: ${id}\nsummary: It sells things.\nsources:\n${PAGE}---\n`);
  write('content/agencies/texas-doc.md', `---\nname: Texas DOC\nshortName: TDCJ\nscope: state\nstate: TX\nsources:\n${PAGE}services:\n  messaging:\n${claim('jpay', '2026-01')}---\n`); // prettier-ignore
  write('content/facilities/tx/old-jail.md', place('Old Jail', `services: # own\n  phone:\n${claim('securus', '2026-02')}`));
  write('content/facilities/tx/new-jail.md', place('New Jail'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(name: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
}
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

function run(name: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script(name), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
    env: { ...process.env, NODE_NO_WARNINGS: '1', SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 21) / 1000) },
  });
  return { status, stdout, stderr };
}
/** Every file with its text: nothing may change where nothing should. */
function tree(): Record<string, string> {
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(names.map((entry) => [path.relative(root, path.join(entry.parentPath, entry.name)), readFileSync(path.join(entry.parentPath, entry.name), 'utf8')])); // prettier-ignore
}
function refuses(name: string, args: string[], message: RegExp): void {
  const before = tree();
  const { status, stderr } = run(name, ...args);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/\n\s+at .*\.ts:/);
  expect(status).toBe(1);
  expect(tree()).toEqual(before);
}

describe('a newcomer', () => {
  it('adds a jail with two claims, and the checks pass', { timeout: 30_000 }, () => {
    const { status, stdout, stderr } = run(
      'new', 'facility', '--name', 'St. Example County Jail', '--state', 'TX', '--city', 'Exampleville', '--county', 'Example', '--kind', 'county-jail',
      ...SOURCE, '--source-kind', 'official', '--claim', 'messaging=securus; product=Securus eMessaging', '--claim', 'phone=securus; since=2025',
    ); // prettier-ignore
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('The checks found no error');
    expect(stdout).toContain('/facilities/tx/st-example-county-jail/');
    const text = read('content/facilities/tx/st-example-county-jail.md');
    expect(text).toContain('# May be added: aliases');
    expect(text).toContain('    - provider: securus\n      product: Securus eMessaging\n      source:\n        title: County page\n');
    expect(run('check').status).toBe(0);
  });
});

describe('npm run new', { timeout: 60_000 }, () => {
  const kind = ['--source-kind', 'official'];
  it('writes every kind so that its checks pass', () => {
    const jobs: [string, string[], string][] = [
      [
        'agency',
        ['--name', 'Example County', '--short-name', 'Example', '--scope', 'local', '--state', 'TX'],
        'agencies/example-county.md',
      ],
      [
        'provider',
        ['--name', 'Example Pay', '--summary', 'It carries money.', '--domain', 'examplepay.com', '--sells', 'money'],
        'providers/example-pay.md',
      ],
      [
        'term',
        ['--term', 'stamp', '--definition', 'A small credit that pays for one message.', '--text', 'You buy it first.'],
        'glossary/stamp.md',
      ],
      [
        'faq',
        ['--question', 'Can I call the jail?', '--topic', 'phone', '--answer', 'Yes, you can. Ask the front desk.'],
        'faqs/can-i-call-the-jail.md',
      ],
    ];
    for (const [what, flags, file] of jobs) {
      const { status, stdout, stderr } = run('new', what, ...flags, ...SOURCE, ...kind);
      expect({ what, status, stderr }).toEqual({ what, status: 0, stderr: '' });
      expect(stdout).toContain('Next:');
      expect(existsSync(path.join(root, 'content', file))).toBe(true);
    }
    const guide = '---\ntitle: First\ndescription: x\n---\n';
    write('content/guides/first.mdx', guide);
    const takeaways = ['Ask the jail first.', 'Write a letter.', 'Keep the receipt.'].flatMap((one) => ['--takeaway', one]);
    const flags = ['--title', 'How to call', '--description', 'What you need before you call a jail, and what a call costs you there.', '--category', 'money', '--level', 'first', '--audience', 'For families.', ...takeaways, '--faq', 'can-i-call-the-jail', '--term', 'stamp', '--next', 'lookup']; // prettier-ignore
    // A first guide has no other one to be near to: that is told, and a guide that is broken does not count.
    refuses('new', ['guide', ...flags, ...SOURCE, ...kind], /--related is needed once/);
  });

  it('suggests who runs a place by its state and kind', () => {
    const { stdout } = run(
      'new',
      'facility',
      '--name',
      'Unit A',
      '--state',
      'TX',
      '--city',
      'B',
      '--kind',
      'state-prison',
      ...SOURCE,
      ...kind,
    );
    expect(stdout).toContain('Is it run by texas-doc?');
  });

  it('shows and writes nothing with --dry-run', () => {
    const before = tree();
    const { status, stdout } = run(
      'new',
      'facility',
      '--name',
      'X',
      '--state',
      'TX',
      '--city',
      'B',
      '--kind',
      'other',
      ...SOURCE,
      ...kind,
      '--dry-run',
    );
    expect([status, tree()]).toEqual([0, before]);
    expect(stdout).toContain('name: X');
  });

  it.each<[string, string[], RegExp]>([
    ['an unknown kind of record', ['faciltiy'], /Did you mean facility/],
    ['everything that is missing at once', ['facility'], /--name is missing[\s\S]*--state is missing[\s\S]*--source-kind is missing/],
    ['an id that is there', ['facility', '--name', 'Old Jail', '--state', 'TX', '--city', 'B', '--kind', 'other', ...SOURCE, ...kind], /tx\/old-jail is there already/],
    ['an id that leads away', ['facility', '--name', 'X', '--id', '../../../x', '--state', 'TX', '--city', 'B', '--kind', 'other', ...SOURCE, ...kind], /--id .*lower-case/],
    ['mistyped values, all at once', ['facility', '--name', '…', '--state', 'TX', '--city', 'B', '--kind', 'conty-jail', '--agency', 'texas-dco', ...SOURCE, '--source-date', '2026-02-30', ...kind, '--claim', 'phone=jpey'], /no id can be made[\s\S]*did you mean county-jail[\s\S]*did you mean texas-doc[\s\S]*real date[\s\S]*did you mean jpay/],
  ])('refuses %s', (_name, args, message) => {
    refuses('new', args, message);
  }); // prettier-ignore
});

describe('npm run switch', { timeout: 30_000 }, () => {
  const to = ['--service', 'messaging', '--to', 'gettingout', '--date', '2026-12-01', ...SOURCE, '--kind', 'official'];
  it('ends the old claim, begins the new one, and touches no other line', () => {
    const before = read('content/agencies/texas-doc.md');
    const { status, stderr } = run('switch', 'texas-doc', ...to);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const after = read('content/agencies/texas-doc.md');
    const old = claim('jpay', '2026-01');
    const fresh = claim('gettingout', '2026-11').replace(' # as read\n', '\n      since: 2026-12-01\n');
    expect(after).toBe(before.replace(old, fresh + old.replace('      source:', '      until: 2026-11-30\n      source:')));
    expect(run('check').status).toBe(0);
    refuses('switch', ['texas-doc', ...to], /already has gettingout/);
  });

  it.each<[string, string[], RegExp]>([
    ['an unknown agency', ['texs-doc', ...to], /did you mean texas-doc/],
    ['a claim that is newer', ['tx/old-jail', '--service', 'phone', '--to', 'jpay', '--date', '2026-01-15', ...SOURCE, '--kind', 'official'], /source of 2026-02, which is after the switch \(2026-01-15\)/],
    ['nothing', [], /--owner is missing|which agency/i],
  ])('refuses %s', (_name, args, message) => {
    refuses('switch', args, message);
  }); // prettier-ignore
});

describe('npm run close', { timeout: 30_000 }, () => {
  const how = [...SOURCE, '--kind', 'official', '--date', '2026-10-31'];
  it('closes: the record stays with its status, its claims end', () => {
    expect(run('close', 'tx/old-jail', '--status', 'closed', ...how)).toMatchObject({ status: 0, stderr: '' });
    const text = read('content/facilities/tx/old-jail.md');
    expect(text).toContain('status: closed\nstatusNote:\n  text: It closed in October 2026.\n');
    expect(text).toContain('      until: 2026-10-31\n');
    expect(text).toContain('services: # own\n  phone:\n    - provider: securus # as read\n');
    expect(existsSync(path.join(root, 'content/redirects.yaml'))).toBe(false);
    refuses('close', ['tx/old-jail', '--status', 'closed', ...how], /already closed/);
  });

  it('merges: the record stays, and its address points to the other place', () => {
    expect(run('close', 'content/facilities/tx/old-jail.md', '--status', 'merged', '--into', 'tx/new-jail', ...how)).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(read('content/facilities/tx/old-jail.md')).toContain('status: closed');
    expect(read('content/redirects.yaml')).toContain(
      '- from: /facilities/tx/old-jail/\n  to: /facilities/tx/new-jail/\n  date: 2026-10-31\n',
    );
    expect(run('check').status).toBe(0);
  });

  it('renames twice: each old address leads straight to the last one', () => {
    expect(run('close', 'tx/old-jail', '--status', 'renamed', '--name', 'Second Jail', ...how)).toMatchObject({ status: 0, stderr: '' });
    expect(run('close', 'tx/second-jail', '--status', 'renamed', '--name', 'Third Jail', ...how)).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(path.join(root, 'content/facilities/tx')).sort()).toEqual(['new-jail.md', 'third-jail.md']);
    expect(read('content/facilities/tx/third-jail.md')).toContain('name: Third Jail\naliases:\n  - Old Jail\n  - Second Jail\n');
    expect(read('content/redirects.yaml').match(/to: .*/g)).toEqual(['to: /facilities/tx/third-jail/', 'to: /facilities/tx/third-jail/']);
    expect(run('check').status).toBe(0);
  });

  it.each<[string, string[], RegExp]>([
    [
      'a place and a status that are not there',
      ['tx/old-jial', '--status', 'clsoed', ...how],
      /did you mean tx\/old-jail[\s\S]*did you mean closed/,
    ],
    ['an agency', ['texas-doc', '--status', 'closed', ...how], /an agency, not a place/],
    ['a closing before the last source', ['tx/old-jail', '--status', 'closed', ...how, '--date', '2025'], /2026-02.*never overwritten/],
  ])('refuses %s', (_name, args, message) => {
    refuses('close', args, message);
  });
});

describe('the checks of content/redirects.yaml', { timeout: 30_000 }, () => {
  it('name file and line of a target that is not there, a chain and a loop', () => {
    write('content/redirects.yaml', '- from: /facilities/tx/a/\n  to: /facilities/tx/new-jial/\n- from: /guides/b/\n  to: /guides/c/\n- from: /guides/c/\n  to: /guides/b/\n'); // prettier-ignore
    const { status, stderr, stdout } = run('check');
    expect(status).toBe(1);
    for (const line of [2, 4, 6]) expect(stderr + stdout).toContain(`content/redirects.yaml:${line}  [${line / 2 - 1}].to`);
    expect(stderr + stdout).toContain('did you mean /facilities/tx/new-jail/?');
  });
});

const HEAD = 'owner_id,owner_name,state,service,provider,product,price,price_unit,source_url,source_title,source_date,confidence,notes\n';
describe('npm run import', { timeout: 60_000 }, () => {
  const jail = (index: number) => `content/facilities/tx/jail-${String(index).padStart(3, '0')}.md`;
  const row = (index: number, date: string, price: string) =>
    `tx-jail-${String(index).padStart(3, '0')},"Jail, ${index}",TX,messaging,jpay,JPay,${price},stamp,https://www.example.gov/jail,County page,${date},official,"Say ""hello"" first."\n`;

  it('changes 300 records, keeps what is newer, and changes nothing the second time', () => {
    // 300 older claims, 5 that are newer than their row, 5 places without a claim.
    for (let index = 0; index < 310; index += 1) {
      const services = index < 305 ? `services:\n  messaging:\n${claim('jpay', index < 300 ? '2025-01' : '2026-10')}` : '';
      write(jail(index), place(`Jail ${index}`, services));
    }
    const rows = Array.from({ length: 310 }, (_, index) => row(index, '2026-06', '0.25')).join('');
    write('table.csv', `\ufeff${HEAD}${rows}${row(0, '2026-06', '0.25')}tx-jail-999,,TX,phone,jpay,,,,https://a.gov,A,2026,official,\n`);
    const before = tree();
    const preview = run('import', 'table.csv', '--kind', 'services', '--dry-run', '--json');
    expect(tree()).toEqual(before);
    const first = run('import', 'table.csv', '--kind', 'services', '--json');
    expect(first.stderr).toBe('');
    const report = JSON.parse(first.stdout) as { files: number; counts: object; rows: { line: number; fate: string; told: string }[] };
    expect(report).toMatchObject({ files: 305, counts: { added: 5, changed: 300, same: 0, conflict: 5, refused: 2 } });
    expect((JSON.parse(preview.stdout) as { rows: object[] }).rows).toEqual(report.rows);
    expect(report.rows.filter(({ fate }) => fate === 'conflict')[0]?.told).toContain('here 2026-10, row 2026-06');
    expect(report.rows.filter(({ fate }) => fate === 'refused').map(({ line, told }) => `${line} ${told}`)).toEqual([
      '312 the same as line 2',
      expect.stringMatching(/^313 no place or agency “tx-jail-999”; did you mean/) as string,
    ]);
    for (const index of [300, 304]) expect(read(jail(index))).toBe(before[jail(index)]);
    expect(read(jail(7))).toBe(
      before[jail(7)]!.replace('jpay # as read\n', 'jpay # as read\n      product: JPay\n      prices:\n        - amount: "0.25"\n          per: stamp\n      note: Say "hello" first.\n').replace('2025-01', '2026-06'), // prettier-ignore
    );
    const after = tree();
    const second = run('import', 'table.csv', '--kind', 'services', '--json');
    expect(JSON.parse(second.stdout)).toMatchObject({ files: 0, counts: { added: 0, changed: 0, same: 305, conflict: 5, refused: 2 } });
    expect(tree()).toEqual(after);
    expect(run('check').status).toBe(0);
  });

  it('makes new places from a table and leaves a second run alone', () => {
    write('places.csv', 'id,name,kind,city,state,zip,source_title,source_url,confidence,source_date\ntx-third-jail,Third Jail,county-jail,B,TX,75001,T,a.gov/x,official,2026-06\n,Old Jail,county-jail,B,TX,75002,T,a.gov/x,official,\n'); // prettier-ignore
    expect(run('import', 'places.csv', '--kind', 'facilities').stdout).toContain(
      '1 added, 0 changed, 0 same, 1 conflict, 0 refused. 1 file written.',
    );
    expect(read('content/facilities/tx/third-jail.md')).toContain('zip: "75001"');
    expect(run('import', 'places.csv', '--kind', 'facilities').stdout).toContain('0 added, 0 changed, 1 same, 1 conflict');
  });

  it('reads Latin-1 and says so', () => {
    write('table.csv', Buffer.from(`${HEAD}texas-doc,,TX,phone,jpay,Ca\u00f1on,,,https://a.gov/,A,2026,official,\n`, 'latin1'));
    expect(run('import', 'table.csv', '--kind', 'services').stdout).toContain('not UTF-8');
    expect(read('content/agencies/texas-doc.md')).toContain('product: Cañon');
  });

  it('tells rows with too many cells by line, and takes the others', () => {
    write(
      'table.csv',
      `${HEAD}texas-doc,,TX,phone,jpay,,,,https://a.gov/,A,2026,official,One, two\ntexas-doc,,TX,mail,none,,,,https://a.gov/,A,2026,official,\n`,
    );
    expect(run('import', 'table.csv', '--kind', 'services').stdout).toMatch(/line 2 {2}14 cells, but 13 columns[\s\S]*1 added/);
  });

  it.each<[string, string, string[], RegExp]>([
    ['an empty file', '', ['--kind', 'services'], /empty/],
    ['wrong columns', 'ownerid,service\na,b\n', ['--kind', 'services'], /ownerid \(did you mean owner_id/],
    ['no kind', HEAD, [], /use services or facilities/],
  ])('refuses %s', (_name, text, flags, message) => {
    write('table.csv', text);
    refuses('import', ['table.csv', ...flags], message);
  });

  it('refuses a file that is not there', () => {
    refuses('import', ['nothing.csv', '--kind', 'services'], /cannot be read \(ENOENT\)/);
  });
});

describe('npm run verify and npm run report', { timeout: 30_000 }, () => {
  it('list what to read again, without a keyboard', () => {
    write('content/facilities/tx/old-jail.md', place('Old Jail', `population: 100\ncounted: 2026\nservices:\n  phone:\n${claim('securus', '2026-02')}`).replace('sources:\n', 'sources:\n')); // prettier-ignore
    const { status, stdout } = run('verify');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^1\. Old Jail, phone: securus \(2026-02, 0\.7 years old; 100 people in 1 place\) .*content\/facilities\/tx\/old-jail\.md\n$/,
    );
    expect(JSON.parse(run('verify', '--json', '--state', 'tx', '--service', 'phone').stdout)).toHaveLength(1);
    expect(run('verify', '--service', 'mail').stdout).toContain('nothing to verify');
    const report = JSON.parse(run('report', '--json').stdout) as object;
    expect(report).toMatchObject({ places: 2, people: 100, services: { phone: { covered: { placesAnswered: 1, peopleAnswered: 100 } } } });
    expect(run('report').stdout).toContain('Coverage by service');
    expect(run('report', '--markdown').stdout).toContain('| phone | 100% | 50% |');
  });

  it.each<[string, string[], RegExp]>([
    ['verify', ['--state', 'XX', '--service', 'phon'], /--state XX[\s\S]*did you mean phone/],
    ['verify', ['--limit', '0'], /1 to/],
    ['report', ['--service', 'phon'], /did you mean phone/],
  ])('%s refuses %j', (name, args, message) => {
    refuses(name, args, message);
  });
});

it.each(['new', 'import', 'verify', 'switch', 'close', 'report'])('npm run %s has help', (name) => {
  const { status, stdout } = run(name, '--help');
  expect(status).toBe(0);
  expect(stdout).toContain(`npm run ${name}`);
});
