/** The commands for maintainers that change one record, run as they are. Those for many: commands-many.test.ts. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { claim, read, refuses, root, run, SOURCE, tree, write } from './command-folder.ts';

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

it.each(['new', 'import', 'verify', 'switch', 'close', 'report'])('npm run %s has help', (name) => {
  const { status, stdout } = run(name, '--help');
  expect(status).toBe(0);
  expect(stdout).toContain(`npm run ${name}`);
});
