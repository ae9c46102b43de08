import { describe, expect, it } from 'vitest';
import { makeAnswers, makeClaim, TODAY } from '../../tests/unit/make.ts';
import { STANDINGS } from '../domain/standing.ts';
import type { Claim, Service } from '../schemas/claim.ts';
import { answerText, REPORT_KINDS, reportForm, reportLink, reportMail, standingClass, standingText, whoText } from './answer.ts';

const NAMES: Record<string, string> = { jpay: 'JPay', securus: 'Securus', 'western-union': 'Western Union' };
const nameOf = (id: string) => NAMES[id] ?? id;
const recent = { date: '2026-06-12' } as const;

describe('whoText', () => {
  it.each<[string, string | undefined, Service, string | undefined, string]>([
    ['jpay', undefined, 'money', undefined, 'JPay'],
    ['jpay', 'JPay', 'money', undefined, 'JPay'],
    ['jpay', 'jpay', 'money', undefined, 'JPay'],
    ['securus', 'Securus eMessaging', 'messaging', undefined, 'Securus eMessaging'],
    ['securus', 'eMessaging', 'messaging', undefined, 'Securus: eMessaging'],
    ['none', undefined, 'phone', 'IDOC', 'Not offered'],
    ['by-facility', undefined, 'phone', 'IDOC', 'Differs from place to place'],
    ['unnamed', undefined, 'phone', 'IDOC', 'Offered, company not named'],
    ['unnamed', 'a lobby kiosk', 'money', 'IDOC', 'a lobby kiosk'],
    ['govt-run', undefined, 'money', 'IDOC', 'IDOC runs it'],
    ['govt-run', undefined, 'money', undefined, 'Run by the place itself'],
    ['govt-run', undefined, 'mail', 'IDOC', 'Straight to the place, no company'],
    ['govt-run', undefined, 'photos', 'IDOC', 'Straight to the place, no company'],
    ['govt-run', 'IDOC Commissary', 'mail', 'IDOC', 'IDOC Commissary'],
  ])('%s (product %s) for %s, agency %s: %s', (provider, product, service, agency, text) => {
    expect(whoText(makeClaim(provider, {}, { product }), service, nameOf, agency)).toBe(text);
  });
});

describe('answerText', () => {
  const text = (...claims: Claim[]) => answerText(makeAnswers({ money: claims }).money, nameOf, 'IDOC');

  it.each<[string, Claim[], string]>([
    ['nobody', [], 'We do not know yet'],
    ['one company with its product', [makeClaim('securus', recent, { product: 'eMessaging' })], 'Securus: eMessaging'],
    [
      'two companies without their products',
      [makeClaim('securus', recent, { product: 'Debit' }), makeClaim('jpay', { date: '2026-05' })],
      'Securus or JPay',
    ],
    ['one company twice', [makeClaim('jpay', recent), makeClaim('jpay', { date: '2026-05' }, { product: 'Lobby' })], 'JPay'],
    [
      'three',
      [makeClaim('securus', recent), makeClaim('jpay', { date: '2026-05' }), makeClaim('western-union', { date: '2026-04' })],
      'Securus, JPay, or Western Union',
    ],
  ])('names %s', (_name, claims, expected) => {
    expect(text(...claims)).toBe(expected);
  });

  it('does not name history or much older sources', () => {
    expect(text(makeClaim('jpay', recent), makeClaim('securus', {}, { ended: true }), makeClaim('western-union', { date: '2015' }))).toBe(
      'JPay',
    );
  });
});

describe('standingText', () => {
  const text = (...claims: Claim[]) => standingText(makeAnswers({ money: claims }).money, TODAY);

  it.each<[string, Claim[], string]>([
    ['nothing', [], 'Not known yet'],
    ['a recent official page', [makeClaim('jpay', recent)], 'Confirmed · June 2026'],
    ['a year', [makeClaim('jpay', { date: '2025' })], 'Confirmed · 2025'],
    ['an undated page', [makeClaim('jpay')], 'Reported · no date'],
    ['a start that is later than the page', [makeClaim('jpay', { date: '2020' }, { since: '2025-03' })], 'Reported · March 2025'],
    ['a source that says no', [makeClaim('none', recent)], 'Not offered · June 2026'],
  ])('says of %s', (_name, claims, expected) => {
    expect(text(...claims)).toBe(expected);
  });

  it.each(STANDINGS)('has a class for %s', (standing) => {
    expect(['ok', 'hm', 'no']).toContain(standingClass(standing));
  });
});

describe('reports', () => {
  const hostile = 'A&B "Jail" #1 <script>alert(1)</script>\r\nBcc: x@evil.example&template=evil.yml%0A?';
  const about = { page: '/facilities/il/a/', place: hostile, service: 'phone', shown: hostile } as const;

  it('link to the form with the page, the service and what is shown', () => {
    const url = new URL(reportLink({ ...about, shown: 'JPay' }));
    expect([url.protocol, url.hostname, Object.fromEntries(url.searchParams)]).toEqual([
      'https:',
      'github.com',
      { template: 'wrong.yml', page: '/facilities/il/a/', id: 'facilities/il/a', service: 'phone', shown: 'JPay' },
    ]);
  });

  it('leave out what is not given', () => {
    expect([...new URL(reportLink({ page: '/agencies/a/', place: 'A' })).searchParams.keys()]).toEqual(['template', 'page', 'id']);
  });

  it.each(REPORT_KINDS)('may be of the kind %s', (kind) => {
    expect(new URL(reportLink(about, kind)).searchParams.get('template')).toBe(`${kind}.yml`);
    expect(new URL(reportForm(kind)).search).toBe(`?template=${kind}.yml`);
  });

  it.each([
    ['/compare/jpay-vs-securus/', 'comparisons/jpay-vs-securus'],
    ['/providers/jpay/', 'providers/jpay'],
  ])('name the record behind %s', (page, id) => {
    expect(new URL(reportLink({ page, place: 'A' })).searchParams.get('id')).toBe(id);
  });

  it('keep a hostile name inside its own field of the link', () => {
    const link = reportLink(about);
    const { searchParams } = new URL(link);
    expect(searchParams.getAll('template')).toEqual(['wrong.yml']);
    expect(searchParams.get('shown')).toBe(hostile);
    expect(link).not.toMatch(/[<>"\s]/);
  });

  it('keep a hostile name inside the subject of the e-mail', () => {
    const link = reportMail(about);
    expect(link).not.toMatch(/[<>"\s#]/);
    const [address, query = ''] = link.slice('mailto:'.length).split('?');
    expect(address).toBe('corrections@contact-inside.example');
    const fields = query.split('&').map((part) => part.split('=').map(decodeURIComponent));
    expect(fields).toEqual([
      ['subject', `${hostile}: Phone calls`],
      ['body', `/facilities/il/a/\nPhone calls\n${hostile}\n\n`],
    ]);
  });
});
