import { describe, expect, it } from 'vitest';
import type { OfficialList, OfficialSite } from './official-list.ts';
import { check, checkAddress, registered, type Verdict } from './official-site.ts';

const site = (domain: string, owner: string, more: Partial<OfficialSite> = {}): OfficialSite => ({ domain, owner, standing: 'official', ...more }); // prettier-ignore
const company = (name: string) => ({ name, path: `/providers/${name.toLowerCase()}/`, kind: 'company' as const });
const agency = (name: string) => ({ name, path: '/agencies/x/', kind: 'agency' as const });

const LIST: OfficialList = {
  owners: {
    jpay: company('JPay'),
    corrlinks: company('CorrLinks'),
    gettingout: company('GettingOut'),
    connectnetwork: company('ConnectNetwork'),
    securus: company('Securus'),
    icsolutions: company('ICSolutions'),
    'premier-services': company('Premier Services'),
    ncic: company('NCIC'),
    'montana-doc': agency('Montana Department of Corrections'),
    'pennsylvania-doc': agency('Pennsylvania Department of Corrections'),
    'michigan-doc': agency('Michigan Department of Corrections'),
    'federal-bop': agency('Federal Bureau of Prisons'),
  },
  sites: [
    site('jpay.com', 'jpay', { use: 'account' }),
    site('jpayhelp.com', 'jpay'),
    site('corrlinks.com', 'corrlinks'),
    site('gettingout.com', 'gettingout'),
    site('connectnetwork.com', 'connectnetwork'),
    site('web.connectnetwork.com', 'connectnetwork'),
    site('gtl.net', 'connectnetwork'),
    site('securustech.net', 'securus'),
    site('help.icsenforcer.com', 'icsolutions'),
    site('premier.services', 'premier-services', { standing: 'secondary' }),
    site('ncic.com', 'ncic'),
    site('cor.mt.gov', 'montana-doc', { roles: ['website', 'familyPage'] }),
    site('pa.gov', 'pennsylvania-doc', { roles: ['website'], portal: 'Pennsylvania' }),
    site('mdocweb.state.mi.us', 'michigan-doc', { roles: ['locator'] }),
    site('bop.gov', 'federal-bop', { roles: ['website'] }),
  ],
  phones: [
    { number: '866-516-0115', owner: 'gettingout', standing: 'official' },
    { number: '800-574-5729', owner: 'jpay', standing: 'official' },
  ],
};

/** A verdict in short: `official jpay.com`, `look-alike slip corrlinks.com`. */
function short(verdict: Partial<Verdict> & { kind: string }): string {
  const { kind } = verdict;
  const trick = 'trick' in verdict ? ` ${verdict.trick}` : '';
  const first = 'sites' in verdict ? ` ${verdict.sites?.[0]?.domain}` : '';
  const notes = 'notes' in verdict && verdict.notes?.length ? ` (${verdict.notes.join(', ')})` : '';
  return `${kind}${trick}${first}${notes}`;
}
const one = (text: string) => short(checkAddress(text, LIST));
const all = (text: string) => check(text, LIST).map(short);

describe('the real address', () => {
  it.each([
    'jpay.com', 'www.jpay.com', 'https://www.jpay.com/', 'HTTPS://WWW.JPAY.COM/Login', 'JPay.com', ' https://jpay.com ', 'jpay.com.',
    'https://www.jpay.com./login', '//jpay.com/x', '/jpay.com', 'https://jpay.com:443/', 'hxxps://jpay.com', 'hxxps://jpay[.]com/a',
    'jpay(.)com', 'jpay[dot]com', 'https//jpay.com', 'https:/jpay.com', 'https:jpay.com', 'https:\\\\jpay.com', 'https;//jpay.com',
    '<https://jpay.com>', '"jpay.com"', '“jpay.com”', 'jpay.com?next=https://evil.com', 'jpay.com#x', 'a.b.c.jpay.com',
    'https://jpay.com/@evil.com', 'https://jpay.com/?q=evil.com', 'ｊｐａｙ．ｃｏｍ', 'jpay。com', 'jp\u00aday.com', 'j\u200bpay.com', 'ht\ntps://jpay.com',
    'https://%6Apay.com', 'https://jpay.com\\@evil.com',
  ])('%j is JPay', (text) => {
    expect(one(text)).toBe('official jpay.com');
  }); // prettier-ignore

  it('says what is odd about it', () => {
    expect(one('http://jpay.com')).toBe('official jpay.com (http)');
    expect(one('hxxp://jpay.com:8080/')).toBe('official jpay.com (port, http)');
    expect(one('jpay.com:8443')).toBe('official jpay.com (port)');
    expect(one('https://evil.com@jpay.com')).toBe('official jpay.com (user)');
  });

  it('takes the closest of several', () => {
    expect(one('https://web.connectnetwork.com/x')).toBe('official web.connectnetwork.com');
    expect(one('connectnetwork.com')).toBe('official connectnetwork.com');
  });

  it('knows agencies and state portals', () => {
    expect(one('https://cor.mt.gov/FriendsandFamily/')).toBe('official cor.mt.gov');
    const portal = checkAddress('https://www.pa.gov/agencies/cor', LIST);
    expect(portal).toMatchObject({ kind: 'official', sites: [{ portal: 'Pennsylvania' }] });
  });

  it('knows the domain of an e-mail address', () => {
    expect(one('support@jpay.com')).toBe('official jpay.com (email)');
    expect(one('mailto:Support@JPAY.com?subject=x')).toBe('official jpay.com (email)');
  });
});

describe('look-alikes', () => {
  it.each([
    // What stands before the @ is not the address.
    ['https://jpay.com@evil.com', 'user jpay.com'],
    ['https://www.jpay.com:pass@evil.com/login', 'user jpay.com'],
    ['https://jpay.com%40x@evil.com/', 'user jpay.com'],
    ['https://https%3A%2F%2Fjpay.com@evil.com/', 'user jpay.com'],
    ['jpay.com@evil.com', 'user jpay.com'],
    ['mailto:jpay.com@evil.com', 'user jpay.com'],
    ['https://bop.gov@evil.com', 'user bop.gov'],
    // The owner stands at the end.
    ['jpay.com.evil.io', 'front jpay.com'],
    ['https://www.jpay.com.evil.io/login', 'front jpay.com'],
    ['secure.jpay.com-login.evil.io', 'front jpay.com'],
    ['www-jpay-com.evil.io', 'front jpay.com'],
    ['jpay.evil.io', 'front jpay.com'],
    ['login-jpay.evil.io', 'front jpay.com'],
    ['jpay.blogspot.com', 'front jpay.com'],
    ['c0rrlinks.evil.io', 'front corrlinks.com'],
    ['cor.mt.gov.evil.io', 'front cor.mt.gov'],
    ['bop.gov.evil.com', 'front bop.gov'],
    // Another ending.
    ['jpay.net', 'ending jpay.com'],
    ['jpay.co', 'ending jpay.com'],
    ['jpay.com.co', 'ending jpay.com'],
    ['jpay.co.uk', 'ending jpay.com'],
    ['www.jpay.org/login', 'ending jpay.com'],
    ['securustech.com', 'ending securustech.net'],
    ['bop.com', 'ending bop.gov'],
    ['cor.mt.com', 'ending cor.mt.gov'],
    ['premier.com', 'ending premier.services'],
    // Letters of other alphabets, as they look and as Punycode.
    ['jpаy.com', 'letters jpay.com'],
    ['https://www.jpаy.com/', 'letters jpay.com'],
    ['xn--jpy-7cd.com', 'letters jpay.com'],
    ['JPАY.COM', 'letters jpay.com'],
    ['jpáy.com', 'letters jpay.com'],
    ['jpаy.net', 'letters jpay.com'],
    ['соrrlinks.com', 'letters corrlinks.com'],
    ['gettıngout.com', 'letters gettingout.com'],
    ['gеttіngоut.com', 'letters gettingout.com'],
    // Digits and letters that look alike.
    ['c0rrlinks.com', 'digits corrlinks.com'],
    ['corrl1nks.com', 'digits corrlinks.com'],
    ['corriinks.com', 'digits corrlinks.com'],
    ['gett1ng0ut.com', 'digits gettingout.com'],
    ['connectnetvvork.com', 'digits connectnetwork.com'],
    ['nclc.com', 'digits ncic.com'],
    ['jp4y.com', 'digits jpay.com'],
    // Extra words.
    ['jpay-login.com', 'words jpay.com'],
    ['login-jpay.com', 'words jpay.com'],
    ['jpay-com.net', 'words jpay.com'],
    ['jpaylogin.org', 'words jpay.com'],
    ['myjpay.com', 'words jpay.com'],
    ['jpaysupport24.com', 'words jpay.com'],
    ['jpay-michigan.com', 'words jpay.com'],
    ['gettingoutnow.com', 'words gettingout.com'],
    ['corrlinksapp.io', 'words corrlinks.com'],
    ['c0rrlinks-login.com', 'words corrlinks.com'],
    ['securus.net', 'name securustech.net'],
    ['premierservices.com', 'name premier.services'],
    ['ic-solutions.com', 'slip help.icsenforcer.com'],
    ['securus-refund.com', 'words securustech.net'],
    ['corrlinksx.com', 'slip corrlinks.com'],
    ['bop-gov.com', 'words bop.gov'],
    ['support@jpay-login.com', 'words jpay.com'],
    // Slips of the finger.
    ['corlinks.com', 'slip corrlinks.com'],
    ['corrlink.com', 'slip corrlinks.com'],
    ['corrlniks.com', 'slip corrlinks.com'],
    ['getingout.com', 'slip gettingout.com'],
    ['conectnetwrok.com', 'slip connectnetwork.com'],
    ['getting-out.com', 'slip gettingout.com'],
    // The name stands behind the slash only.
    ['https://evil.io/jpay.com/login', 'path jpay.com'],
    ['evil.io?site=jpay.com', 'path jpay.com'],
    ['evil.io/#https%3A%2F%2Fjpay.com', 'path jpay.com'],
    ['https://evil.com\\@jpay.com', 'path jpay.com'],
  ])('%s: %s', (text, expected) => {
    expect(one(text)).toBe(`look-alike ${expected}`);
  });

  it('shows the real name of a name in other letters', () => {
    expect(checkAddress('https://www.jpаy.com', LIST)).toMatchObject({ host: 'www.xn--jpy-7cd.com', shown: 'www.jpаy.com', registered: 'xn--jpy-7cd.com' }); // prettier-ignore
  });

  it('says who owns a name', () => {
    expect(checkAddress('jpay.com.login.evil.co.uk', LIST)).toMatchObject({ registered: 'evil.co.uk' });
  });
});

describe('no false alarm', () => {
  it.each([
    'google.com', 'https://www.google.com/search?q=jpay', 'play.google.com/store/apps/details?id=com.jpay', 'pay.com', 'jay.com', 'apple-pay.com',
    'paypal.com', 'ebay.com', 'outgetting.org', 'premierleague.com', 'premier-inn.com', 'michigan-law.com', 'pa.com', 'corral.com', 'links.com', 'netflix.com',
    'connect.com', 'network.com', 'cor.com', 'mt.com', 'gettysburg.edu', 'nic.com', 'jpaysomethingelse.com', 'notjpay.xyz', 'evil.io/jpay', 'münchen.de', 'xn--mnchen-3ya.de',
    'www.co.bingham.id.us', 'someone@gmail.com', 'security.com',
  ])('%s is on no list', (text) => {
    expect(one(text)).toBe('unknown');
  }); // prettier-ignore

  it('names what belongs to the same registered name', () => {
    expect(one('icsenforcer.com')).toBe('related help.icsenforcer.com');
    expect(one('thevisitor.icsenforcer.com')).toBe('related help.icsenforcer.com');
    expect(one('https://mt.gov')).toBe('related cor.mt.gov');
    expect(one('app.mt.gov/conweb')).toBe('related cor.mt.gov');
    expect(one('https://www.state.mi.us')).toBe('related mdocweb.state.mi.us');
  });

  it('knows that .gov is for governments only', () => {
    expect(one('https://www.cookcountyil.gov')).toBe('government');
    expect(one('bopp.gov')).toBe('government');
    expect(one('jpay.gov')).toBe('government');
    expect(one('https://jpay.com@nyc.gov')).toBe('look-alike user jpay.com');
  });
});

describe('what is no address of a site', () => {
  it.each([
    ['javascript:alert(1)', 'scheme'],
    ['JavaScript:alert(document.domain)//jpay.com', 'scheme'],
    ['java\tscript:alert(1)', 'scheme'],
    ['  javascript:location="https://jpay.com"', 'scheme'],
    ['data:text/html,<h1>jpay.com</h1>', 'scheme'],
    ['vbscript:x', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['blob:https://jpay.com/x', 'scheme'],
    ['intent://jpay.com#Intent;end', 'scheme'],
    ['jpay.com\u202egro.', 'hidden'],
    ['\u200fjpay.com', 'hidden'],
    ['http://192.168.1.1/jpay.com', 'ip'],
    ['192.168.1.1', 'ip'],
    ['192.168.1.1:8080/login', 'ip'],
    ['http://3232235777', 'ip'],
    ['http://0x7f.1/', 'ip'],
    ['http://[2001:db8::1]/', 'ip'],
    ['[2001:db8::1]', 'ip'],
    ['1.5', 'no-address'],
    ['12.50', 'no-address'],
    ['hello', 'no-address'],
    ['...', 'no-address'],
    ['.com', 'no-address'],
    ['@', 'no-address'],
    ['https://', 'no-address'],
    ['http://?', 'no-address'],
    ['jpay..com', 'no-address'],
    ['localhost:3000', 'no-address'],
    ['http://jpay', 'name jpay.com'],
    ['jpay .com/%%', 'no-address'],
    ['https://jpay.com:99999', 'no-address'],
    ['Hello. World', 'no-address'],
    ['x'.repeat(5000), 'no-address'],
    [`${'a.'.repeat(200)}com`, 'unknown'],
  ])('%j: %s', (text, expected) => {
    expect(one(text)).toBe(expected);
  });

  it('takes the name of a company', () => {
    expect(all('jpay')).toEqual(['name jpay.com']);
    expect(all('JPay ')).toEqual(['name jpay.com']);
    expect(all('Connect Network')).toEqual(['name connectnetwork.com']);
    expect(all('securus')).toEqual(['name securustech.net']);
    expect(all('nobody')).toEqual(['no-address']);
  });
});

describe('a pasted text', () => {
  it('gives nothing for nothing', () => {
    expect(all('')).toEqual([]);
    expect(all(' \n\t ')).toEqual([]);
  });

  it('finds every address in it', () => {
    expect(all('Your JPay account is locked! Go to https://jpay-login.com/a, or call 866-516-0115.')).toEqual([
      'look-alike words jpay.com',
      'phone',
    ]);
    expect(all('Use www.jpay.com (not jpay.net).')).toEqual(['official jpay.com', 'look-alike ending jpay.com']);
    expect(all('write to help@jpay.com\nor support@evil.com')).toEqual(['official jpay.com (email)', 'unknown']);
    expect(all('see hxxp://jpay[.]com')).toEqual(['official jpay.com (http)']);
    expect(all('click javascript:alert(1) now')).toEqual(['scheme']);
    expect(all('open https://jpay.com@evil.com now')).toEqual(['look-alike user jpay.com']);
    expect(all('новый сайт jpаy.com тут')).toEqual(['look-alike letters jpay.com']);
  });

  it('says each address once, and not more than eight', () => {
    expect(all('jpay.com and again jpay.com')).toEqual(['official jpay.com']);
    expect(all(Array.from({ length: 50 }, (_, at) => `site${at}.com`).join(' '))).toHaveLength(8);
  });

  it('puts an address together that spaces tore apart', () => {
    expect(all('jpay . com')).toEqual(['official jpay.com']);
    expect(all('j pay.com')).toEqual(['official jpay.com']);
    expect(all('https:// jpay.com')).toEqual(['official jpay.com']);
    expect(all('evil.com jpay.com')).toEqual(['unknown', 'official jpay.com']);
    expect(all('pay at jpay.com')).toEqual(['official jpay.com']);
  });

  it('keeps the piece it speaks of', () => {
    expect(check('go to https://jpay-login.com/a.', LIST)[0]?.text).toBe('https://jpay-login.com/a');
  });

  it('says so when there is none', () => {
    expect(all('is this the real site?')).toEqual(['no-address']);
    expect(all('It cost $12.50 on 2025.11.02')).toEqual(['no-address']);
  });

  it('does not choke on odd input', () => {
    for (const text of [
      '%',
      '%E0%A4%A',
      '\ud800',
      '\u0000',
      'https://%',
      '://',
      '@@@',
      '[[[',
      '((((',
      '-.-',
      'xn--.com',
      'http://xn--/',
      '٣٤٥',
      '💩',
      '💩.com',
      'a'.repeat(1e5),
      '.'.repeat(1e4),
      'jpay.com/'.repeat(2000),
      '('.repeat(5000),
      '1-'.repeat(3000),
      'a@'.repeat(2000),
    ])
      // prettier-ignore
      expect(Array.isArray(check(text, LIST))).toBe(true);
  });

  it('answers fast on long input', () => {
    const start = performance.now();
    for (const text of ['a-'.repeat(2000), 'login'.repeat(800), `${'inmatemail'.repeat(400)}jpay.com`, 'ab '.repeat(1300), '1 '.repeat(2000)]) check(text, LIST); // prettier-ignore
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe('phone numbers', () => {
  it('are held against the official ones', () => {
    expect(check('(866) 516-0115', LIST)).toMatchObject([{ kind: 'phone', number: '866-516-0115', phones: [{ owner: 'gettingout' }] }]);
    expect(check('1-800-574-JPAY', LIST)).toMatchObject([{ kind: 'phone', phones: [{ owner: 'jpay' }] }]);
    expect(check('866-516-0015', LIST)).toMatchObject([{ kind: 'phone-near', phones: [{ number: '866-516-0115' }] }]);
    expect(all('202-555-0143')).toEqual(['phone-unknown']);
    expect(all('911')).toEqual(['phone-short']);
  });
});

describe('registered', () => {
  it.each([
    ['jpay.com', 'jpay.com'],
    ['a.b.jpay.com', 'jpay.com'],
    ['a.co.uk', 'a.co.uk'],
    ['x.a.com.co', 'a.com.co'],
    ['jpay.co', 'jpay.co'],
    ['mdocweb.state.mi.us', 'state.mi.us'],
    ['com', 'com'],
  ])('%s → %s', (host, expected) => {
    expect(registered(host)).toBe(expected);
  });
});
