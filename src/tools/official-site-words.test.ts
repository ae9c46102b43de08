import { describe, expect, it } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import type { OfficialList } from '../domain/official-list.ts';
import { check } from '../domain/official-site.ts';
import { explain } from './official-site-words.ts';

const LIST: OfficialList = {
  owners: {
    jpay: { name: 'JPay', path: '/providers/jpay/', kind: 'company' },
    cdn: { name: 'Old Company', path: '/providers/old/', kind: 'company' },
    pa: { name: 'Pennsylvania DOC', path: '/agencies/pa/', kind: 'agency' },
    mt: { name: 'Montana DOC', path: '/agencies/mt/', kind: 'agency' },
  },
  sites: [
    { domain: 'jpay.com', owner: 'jpay', standing: 'official' },
    { domain: 'jpayhelp.com', owner: 'jpay', standing: 'secondary' },
    { domain: 'oc-pay.com', owner: 'cdn', standing: 'secondary' },
    { domain: 'pa.gov', owner: 'pa', standing: 'official', portal: 'Pennsylvania' },
    { domain: 'cor.mt.gov', owner: 'mt', standing: 'unseen' },
  ],
  phones: [
    { number: '866-516-0115', owner: 'jpay', standing: 'official', use: 'help' },
    { number: '866-516-0015', owner: 'cdn', standing: 'secondary', saidBy: 'Some Jail' },
    { number: '800-574-5729', owner: 'jpay', standing: 'official', use: 'help' },
  ],
};
const say = (text: string) => check(text, LIST).map((verdict) => explain(verdict, LIST, en.officialSites));

describe('explain', () => {
  it.each([
    ['jpay.com', 'yes', 'Listed: jpay.com is an address of JPay'],
    ['jpayhelp.com', 'maybe', 'Listed, but not by an official page: jpayhelp.com for JPay'],
    ['www.pa.gov', 'yes', 'Listed: pa.gov is the site of the State of Pennsylvania'],
    ['cor.mt.gov', 'maybe', 'Listed: cor.mt.gov is an address of Montana DOC'],
    ['jpay.net', 'no', 'Careful: this is not jpay.com'],
    ['jpay-login.com', 'no', 'Careful: this is not jpay.com'],
    ['oldcompany.net', 'no', 'Not on our lists, but it bears the name Old Company'],
    ['evil.io/jpay.com', 'no', 'This is not jpay.com. The site is evil.io'],
    ['app.mt.gov', 'maybe', 'Not listed itself, but near: cor.mt.gov of Montana DOC'],
    ['nyc.gov', 'maybe', 'A government address, but not one on our lists'],
    ['google.com', 'maybe', 'Not on our lists: google.com'],
    ['http://10.0.0.1', 'no', 'Careful: this is a bare number, not a name'],
    ['javascript:alert(1)', 'no', 'Careful: this is no web address'],
    ['jpay.com\u202e', 'no', 'Careful: there are hidden signs in it'],
    ['JPay', 'maybe', 'This is a name, not an address'],
    ['what', 'maybe', 'We see no address and no phone number in this'],
    ['800-574-5729', 'yes', 'Listed: 800-574-5729 is a number of JPay'],
    ['866-516-0115', 'maybe', 'Listed: 866-516-0115 is a number of JPay'],
    ['866-516-0015', 'maybe', 'Listed, but not by an official page: 866-516-0015 for Old Company'],
    ['800-574-5792', 'no', 'Careful: this is nearly a number of JPay, but not the same'],
    ['202-555-0143', 'maybe', 'This number is not on our lists'],
    ['911', 'maybe', 'This is not a whole US phone number'],
  ])('%s: %s, %s', (text, level, headline) => {
    expect(say(text)).toMatchObject([{ level, headline }]);
  });

  it.each([
    ['https://jpay.com@evil.com', 'The link leads to evil.com.'],
    ['jpay.com.evil.io', 'evil.io'],
    ['jpаy.com', 'The browser really goes to xn--jpy-7cd.com.'],
    ['http://jpay.com:8080', 'It begins with http, not https.'],
    ['x@jpay.com', 'The name of a sender can be faked.'],
    ['866-516-0115', 'another one prints 866-516-0015'],
    ['866-516-0015', 'It stands on the page of: Some Jail.'],
    ['jpay.net', 'Do not sign in'],
    ['jpay.net', 'Addresses that we know of JPay: jpay.com, jpayhelp.com'],
  ])('%s says: %s', (text, sentence) => {
    expect(say(text)[0]?.lines.join('\n')).toContain(sentence);
  });

  it('never says that a wrong address is right, and leaves no blank unfilled', () => {
    for (const text of ['jpay.net', 'jpay.com.evil.io', 'https://jpay.com@evil.com', 'jpаy.com', 'c0rrlinks.com', 'oldcompany.net', 'evil.io/jpay.com', 'www.pa.gov', 'cor.mt.gov', 'jpayhelp.com', '866-516-0015', '866-516-0115', 'http://x@jpay.com:81', 'JPay', 'nyc.gov', 'a@b.com']) {
      for (const { headline, lines, links } of say(text)) {
        expect([headline, ...lines, ...links.map((link) => link.text)].join(' ')).not.toMatch(/\{|\}|undefined/);
        if (!/^Listed/.test(headline)) expect(lines.join(' ')).not.toContain('The name is right');
      }
    } // prettier-ignore
  });

  it('links to the page of the owner', () => {
    expect(say('jpay-login.com')[0]?.links).toEqual([{ text: 'About JPay', path: '/providers/jpay/' }]);
    expect(say('google.com')[0]?.links).toEqual([]);
  });

  it('shows what was pasted as it was pasted, whatever it is', () => {
    expect(say('https://jpay.com/<img src=x onerror=alert(1)>{owner}')[0]?.lines[0]).toContain('<img');
  });
});
