import { describe, expect, it } from 'vitest';
import { complaints, takes } from '../../tests/unit/make.ts';
import { addressLines, domainName, line, partialDate, phoneNumber, slug, stateCode, webAddress } from './primitives.ts';

describe('partialDate', () => {
  it.each(['2025', '2025-08', '2025-08-01', '2024-02-29', '1900'])('takes %s', (value) => {
    expect(partialDate.parse(value)).toBe(value);
  });

  it('takes an unquoted year', () => {
    expect(partialDate.parse(2025)).toBe('2025');
  });

  it('takes a date object, which is how MDX pages arrive', () => {
    expect(partialDate.parse(new Date('2025-08-01T00:00:00Z'))).toBe('2025-08-01');
  });

  it.each([
    '2026-02-30', '2025-02-29', '2025-13', '2025-00', '2025-04-31', '25-13', '2025-8', '2025-08-1', '08/01/2025', 'August 2025',
    '2025-08-01T00:00', ' 2025', '2025-', '1899', '', 'soon', 20250801, 2025.5, true, null,
  ])('refuses %j', (value) => {
    expect(takes(partialDate, value)).toBe(false);
  }); // prettier-ignore

  it('says how to write a date', () => {
    expect(complaints(partialDate, '2026-02-30')).toEqual([': write a real date as 2025, 2025-08 or 2025-08-01']);
  });
});

describe('webAddress', () => {
  it.each([
    'https://www.jpay.com/',
    'https://jpay.com',
    'https://aventiv.com/?p=3554',
    'https://jpay.com:8443/a#b',
    'https://this.kiji.is/676',
  ])('takes %s', (value) => {
    expect(webAddress.parse(value)).toBe(value);
  });

  it.each([
    'http://jpay.com/', 'javascript:alert(1)', 'JavaScript://jpay.com/%0aalert(1)', 'data:text/html,<b>', 'mailto:help@jpay.com',
    'ftp://jpay.com/', 'jpay.com', 'www.jpay.com/login', '//jpay.com/', '/login', 'https://', 'https://localhost/',
    'https://127.0.0.1/', '', 5,
  ])('refuses %j', (value) => {
    expect(takes(webAddress, value)).toBe(false);
  }); // prettier-ignore

  it.each(['https://jpay.com@evil.example/', 'https://user:password@jpay.com/'])(
    'refuses a user name, which hides the true site: %s',
    (value) => {
      expect(takes(webAddress, value)).toBe(false);
    },
  );

  it.each(['https:jpay.com', 'https:/jpay.com', 'https:\\\\jpay.com'])(
    'refuses %s, which a browser may take for a path of this site',
    (value) => {
      expect(takes(webAddress, value)).toBe(false);
    },
  );

  it('refuses a domain with look-alike letters', () => {
    expect(takes(webAddress, 'https://jp\u0430y.com/')).toBe(false);
  });

  it.each(['https://jpay.com/a b', 'https://jpay.com/\u202etxt'])('refuses spaces and hidden characters: %j', (value) => {
    expect(takes(webAddress, value)).toBe(false);
  });
});

describe('phoneNumber', () => {
  it.each(['618-826-5071', '618-826-5071 ext. 2', '800-844-6591 ext. 123456'])('takes %s', (value) => {
    expect(phoneNumber.parse(value)).toBe(value);
  });

  it.each([
    '(618) 826-5071', '618.826.5071', '6188265071', '+1-618-826-5071', '1-618-826-5071', '618-826-507', '618-826-50711',
    '618-826-5071 x2', '618-826-5071 ext. ', '618-826-5071 ', 6188265071,
  ])('refuses %j', (value) => {
    expect(takes(phoneNumber, value)).toBe(false);
  }); // prettier-ignore
});

describe('line', () => {
  it.each(['Menard', 'Añasco', 'Queen Anne’s', 'under $5 & over 1 < 2', 'a'])('takes %j', (value) => {
    expect(line.parse(value)).toBe(value);
  });

  it.each([
    ['nothing', ''],
    ['a blank at the start', ' Menard'],
    ['a blank at the end', 'Menard '],
    ['blanks only', '  '],
    ['a tab', 'a\tb'],
    ['a line break', 'a\nb'],
    ['a null byte', 'a\0b'],
    ['a zero-width space', 'a\u200bb'],
    ['a right-to-left mark', 'a\u200fb'],
    ['a right-to-left override', 'a\u202eb'],
    ['a direction isolate', 'a\u2066b'],
    ['an Arabic letter mark', 'a\u061cb'],
    ['a soft hyphen', 'a\u00adb'],
    ['a byte order mark', 'a\ufeffb'],
    ['an HTML tag', 'a <b>c</b>'],
    ['a script', '<script>alert(1)</script>'],
    ['a closing tag', 'a</p>'],
    ['an HTML comment', 'a <!-- b -->'],
    ['a number', 5],
    ['null', null],
  ])('refuses %s', (_name, value) => {
    expect(takes(line, value)).toBe(false);
  });

  it('says what is wrong', () => {
    expect(complaints(line, 'a ')).toEqual([': remove the space at the start or the end']);
    expect(complaints(line, 'a <b>')).toEqual([': write plain text without HTML']);
  });
});

describe('slug', () => {
  it.each(['menard', 'cook-county-jail', 'a1-2b', '4mvm'])('takes %s', (value) => {
    expect(slug.parse(value)).toBe(value);
  });

  it.each(['', 'Menard', 'menard_prison', 'menard--prison', '-menard', 'menard-', 'il/menard', '../menard', 'añasco', 'a b', 'menard.md'])(
    'refuses %j',
    (value) => {
      expect(takes(slug, value)).toBe(false);
    },
  );
});

describe('domainName', () => {
  it.each(['jpay.com', 'www.jpay.com', 'a.co', 'web.connectnetwork.com', '4mvm.net'])('takes %s', (value) => {
    expect(domainName.parse(value)).toBe(value);
  });

  it.each([
    'https://jpay.com',
    'jpay.com/',
    'jpay',
    'JPay.com',
    '-jpay.com',
    'jpay-.com',
    'jpay..com',
    '.com',
    'jpay.c',
    'jp ay.com',
    'jp\u0430y.com',
    '1.2.3.4',
  ])('refuses %j', (value) => {
    expect(takes(domainName, value)).toBe(false);
  });
});

describe('addressLines', () => {
  it('takes two lines or more', () => {
    expect(takes(addressLines, ['{name}, {id}', 'P.O. Box 1', 'Menard, IL 62259'])).toBe(true);
  });

  it.each([
    ['one line', ['Menard, IL 62259'], 'an address has at least two lines'],
    ['no line', [], 'an address has at least two lines'],
    ['a long line', ['x'.repeat(121), 'Menard'], 'an address line has at most 120 characters'],
    ['an empty line', ['', 'Menard'], 'write something here or leave the field out'],
    ['text', 'P.O. Box 1\nMenard', 'Invalid input: expected array, received string'],
  ])('refuses %s', (_name, value, message) => {
    expect(complaints(addressLines, value).join()).toContain(message);
  });
});

describe('stateCode', () => {
  it.each(['IL', 'DC', 'PR', 'GU'])('takes %s', (value) => {
    expect(takes(stateCode, value)).toBe(true);
  });

  it.each(['il', 'Illinois', 'XX', ''])('refuses %j', (value) => {
    expect(takes(stateCode, value)).toBe(false);
  });
});
