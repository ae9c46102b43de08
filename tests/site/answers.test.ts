/** The truth as the built pages tell it, each answer with a linked source and a date (or the words "no date"). */
import { DomUtils } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { BECKLEY, COOK, DUBLIN, GREENE, MENARD, MENS_CENTRAL, MONTANA, POTOSI, RIKERS, unknownJail } from './places.ts';
import { byId, document, mainText, textOf, type Node } from './site.ts';

const DATE = /\b(\d{4}|no date)\b/;

/** What a page answers about one service. */
function answer(page: string, service: string) {
  const row = byId(page, service);
  return { line: textOf(element(row, 'summary')), text: textOf(row), sources: sourcesIn(row) };
}

function element(within: Node, name: string): Node {
  const [found] = DomUtils.getElementsByTagName(name, within);
  if (!found) throw new Error(`no <${name}>`);
  return found;
}

/** Links to other sites that follow the word "From", with the text after them. */
function sourcesIn(row: Node): { href: string; after: string }[] {
  return DomUtils.getElementsByTagName('a', row)
    .filter((link) => /From\s*$/.test(link.prev ? DomUtils.textContent(link.prev) : ''))
    .map((link) => ({ href: link.attribs['href'] ?? '', after: link.next ? textOf(link.next) : '' }));
}

function section(page: string, heading: string): string {
  const title = DomUtils.getElementsByTagName('h2', document(page).children).find((node) => textOf(node) === heading);
  if (!title?.parent) throw new Error(`${page} has no part “${heading}”`);
  return textOf(title.parent as Node);
}

/** The line, the label with its date, and sources that can be opened. */
function expectAnswer(page: string, service: string, who: string): string {
  const { line, text, sources } = answer(page, service);
  expect(line).toContain(who);
  expect(line).toMatch(/(Confirmed|Reported|Not offered) · ((\w+ )?\d{4}|no date)$/);
  expect(sources.length).toBeGreaterThan(0);
  for (const { href, after } of sources) {
    expect(href).toMatch(/^https:\/\//);
    expect(after).toMatch(DATE);
  }
  return text;
}

describe('Menard, Illinois', () => {
  const page = MENARD;

  test('messages go through CorrLinks by ICSolutions since 2025, after an invitation', () => {
    const text = expectAnswer(page, 'messaging', 'CorrLinks (ICSolutions)');
    expect(text).toContain('Since 2025.');
    expect(text).toContain('They invite you.');
    expect(text).not.toContain('ConnectNetwork');
  });

  test('ConnectNetwork is shown as the former company', () => {
    const changes = section(page, 'What changed here');
    expect(changes).toContain('Until 2025, messages went through ConnectNetwork (GTL).');
    expect(changes).toContain('no longer delivered');
    expect(changes).toContain('Do not put new money there.');
  });

  test('letters go to the prison itself', () => {
    expect(section(page, 'Write a letter')).toMatch(/Menard Correctional Center 711 Kaskaskia Street Menard, IL 62259/);
  });
});

describe('FCI Beckley, West Virginia', () => {
  const page = BECKLEY;

  test('messages go through CorrLinks; families pay nothing and are invited', () => {
    const text = expectAnswer(page, 'messaging', 'CorrLinks (TRULINCS)');
    expect(text).toContain('families pay nothing');
    expect(text).toContain('They invite you.');
  });

  test('messages cannot carry photos', () => {
    expect(answer(page, 'photos').line).toContain('Not offered');
  });
});

describe('Montana State Prison', () => {
  test('GettingOut, 25 cents a message, invited from inside', () => {
    const text = expectAnswer(MONTANA, 'messaging', 'GettingOut');
    expect(text).toContain('25¢ a message');
    expect(text).toContain('They invite you.');
    expect(text).toContain('Do not make an account before the invitation comes.');
  });
});

describe('Potosi, Missouri', () => {
  const page = POTOSI;

  test('messages are Securus eMessaging, no longer JPay; money still is JPay', () => {
    expectAnswer(page, 'messaging', 'Securus eMessaging');
    expectAnswer(page, 'money', 'JPay');
    expect(section(page, 'What changed here')).toContain('Messages used to be JPay.');
  });

  test('letters are scanned in Tampa', () => {
    expect(section(page, 'Write a letter')).toContain('Digital Mail Center-Missouri DOC PO Box 25678 Tampa, FL 33622-5678');
  });
});

describe('SCI Greene, Pennsylvania', () => {
  const page = GREENE;

  test('letters go to the scanning address of Smart Communications in Florida, never to the prison', () => {
    expectAnswer(page, 'mail', 'Smart Communications');
    const letter = section(page, 'Write a letter');
    expect(letter).toContain(
      'Smart Communications/PA DOC [Full legal name]/[inmate number] SCI Greene PO Box 33028 St. Petersburg, FL 33733',
    );
    expect(letter).not.toContain('169 Progress Drive');
  });

  test('messages are ConnectNetwork', () => {
    expectAnswer(page, 'messaging', 'ConnectNetwork');
  });
});

describe('Cook County Jail, Illinois', () => {
  const page = COOK;

  test('messages are GettingOut at 6 cents, calls ConnectNetwork since September 2021', () => {
    expect(expectAnswer(page, 'messaging', 'GettingOut')).toContain('6¢ a message');
    expect(expectAnswer(page, 'phone', 'ConnectNetwork')).toContain('Since September 22, 2021.');
  });

  test('does not take over the answers of the state prisons', () => {
    expect(mainText(page)).not.toMatch(/CorrLinks|ICSolutions|Illinois Department of Corrections/);
  });

  test('is also known by its other name', () => {
    expect(mainText(page)).toContain('Cook County Department of Corrections');
  });
});

describe("Men's Central Jail, California", () => {
  const page = MENS_CENTRAL;

  test('calls are free through ViaPath', () => {
    expect(expectAnswer(page, 'phone', 'ViaPath')).toContain('free');
  });

  test('letters go to the box of the county, and messages are an open question', () => {
    expect(section(page, 'Write a letter')).toContain('PO Box 86164 Terminal Annex Los Angeles, CA 90086-0164');
    expect(answer(page, 'messaging').line).toContain('We do not know yet');
    expect(answer(page, 'messaging').text).toContain('Ask the jail, 213-974-4921: “Which company handles electronic messages');
  });
});

describe('Eric M Taylor Center, Rikers Island, New York', () => {
  test('messages and calls are Securus', () => {
    const page = RIKERS;
    expectAnswer(page, 'messaging', 'Securus');
    expectAnswer(page, 'phone', 'Securus');
    expect(mainText(page)).toContain('Run by New York City Department of Correction');
  });
});

describe('a jail of which nothing is known', () => {
  const { page, phone } = unknownJail();

  test('says so and gives its phone and the question to ask, for every service', () => {
    for (const service of ['messaging', 'phone', 'video', 'money', 'photos', 'mail', 'tablets', 'packages']) {
      const { line, text } = answer(page, service);
      expect(line).toMatch(/We do not know yet Not known yet$/);
      expect(text).toMatch(new RegExp(`Ask the jail, ${phone}: “[^”]+\\?”`));
    }
    expect(section(page, 'What we do not know yet')).toContain(phone);
    expect(DomUtils.getElementsByTagName('a', byId(page, 'messaging')).map((link) => link.attribs['href'])).toContain(`tel:+1-${phone}`);
  });

  test('claims no company', () => {
    expect(mainText(page)).not.toMatch(/Confirmed ·|Reported ·/);
  });
});

describe('FCI Dublin, California', () => {
  const page = DUBLIN;

  test('says that it is closed, where to look instead, and since when we know', () => {
    const text = mainText(page).replace(/\s+/g, ' ');
    expect(text).toContain('This place is closed.');
    expect(text).toMatch(/September 28, 2025/);
    const links = DomUtils.getElementsByTagName('a', element({ ...document(page) } as Node, 'main')).map((link) => link.attribs['href']);
    expect(links).toContain('/find-someone/');
    expect(links).toContain('/agencies/federal-bop/');
  });

  test('offers no way to pay, call or write', () => {
    const text = mainText(page);
    expect(text).not.toMatch(/CorrLinks|Write a letter|Before you pay|What you need first|Call /);
    expect(DomUtils.getElementsByTagName('a', document(page).children).filter((link) => link.attribs['href']?.startsWith('tel:'))).toEqual(
      [],
    );
  });
});
