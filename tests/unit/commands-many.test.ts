/** The commands for maintainers that look at many records at once: a table comes in, a list of what to read again comes out. */
import { describe, expect, it } from 'vitest';
import { claim, place, read, refuses, run, tree, write } from './command-folder.ts';

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
