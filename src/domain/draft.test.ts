import { describe, expect, it } from 'vitest';
import { countCharacters, countLines, messagePrices, plainText, sizeOf, timesDollars, warningsOf } from './draft.ts';
import type { PlacedPrice } from './provider-use.ts';

describe('counting', () => {
  it.each([
    ['', 0, 0],
    [' ', 1, 1],
    ['a', 1, 1],
    ['Hi Mom', 6, 1],
    ['a\nb', 3, 2],
    ['a\r\nb', 3, 2], // one line break, whoever typed it
    ['a\rb', 3, 2],
    ['a\n', 2, 2],
    ['\n\n', 2, 3],
    ['é', 1, 1],
    ['e\u0301', 2, 1],
    ['😀', 1, 1], // two code units, one code point
    ['👨‍👩‍👧', 5, 1], // three people and two joiners
    ['\ud800', 1, 1], // half a letter
  ])('%j: %i characters, %i lines', (text, characters, lines) => {
    expect(countCharacters(text)).toBe(characters);
    expect(countLines(text)).toBe(lines);
  });
});

describe('sizeOf', () => {
  const limit = { characters: 100, per: 'message' as const };
  it.each([
    ['', 0, 100],
    ['x', 1, 99],
    ['x'.repeat(99), 1, 1],
    ['x'.repeat(100), 1, 0],
    ['x'.repeat(101), 2, 99],
    ['x'.repeat(200), 2, 0],
    ['x'.repeat(201), 3, 99],
    ['😀'.repeat(100), 1, 0],
  ])('of %j', (text, pieces, left) => {
    expect(sizeOf(text, limit)).toMatchObject({ pieces, left });
  });

  it('a blank text takes nothing', () => {
    expect(sizeOf(' \n ', limit)).toMatchObject({ pieces: 0, characters: 3 });
  });

  it('lines count too where they are limited: whichever comes first', () => {
    const both = { characters: 5000, lines: 35, per: 'letter' as const };
    expect(sizeOf(Array(35).fill('x').join('\n'), both)).toMatchObject({ pieces: 1, byLines: false });
    expect(sizeOf(Array(36).fill('x').join('\n'), both)).toMatchObject({ pieces: 2, lines: 36, byLines: true });
    expect(sizeOf('x'.repeat(5001), both)).toMatchObject({ pieces: 2, byLines: false });
  });
});

describe('timesDollars', () => {
  it.each([
    ['0.25', 3, '0.75'],
    ['0.085', 3, '0.255'],
    ['0.1', 3, '0.3'],
    ['0.05', 1, '0.05'],
    ['0.0001', 7, '0.0007'],
    ['12', 4, '48'],
    ['9.99', 100, '999.00'],
    ['0', 5, '0'],
    ['0.00', 5, '0.00'],
    ['0.25', 0, '0.00'],
  ])('%s × %i = %s', (amount, count, product) => {
    expect(timesDollars(amount, count)).toBe(product);
  });
});

describe('messagePrices', () => {
  const source = { title: 'x', url: 'https://x.org/', kind: 'official' as const };
  const placed = (owner: string, price: PlacedPrice['price'], service: PlacedPrice['service'] = 'messaging'): PlacedPrice => ({ owner, level: 'facility', service, price, source }); // prettier-ignore

  it('gives the range of each unit', () => {
    const prices = [
      placed('a', { amount: '0.25', per: 'message' }),
      placed('b', { amount: '0.05', upTo: '0.5', per: 'message' }),
      placed('b', { amount: '0.10', per: 'message' }),
      placed('c', { amount: '0.39', per: 'stamp' }),
    ];
    expect(messagePrices(prices)).toEqual([
      { per: 'message', from: '0.05', to: '0.5', free: false },
      { per: 'stamp', from: '0.39', to: '0.39', free: false },
    ]);
  });

  it('says where it is free', () => {
    expect(messagePrices([placed('a', { amount: '0', per: 'message' })])).toEqual([{ per: 'message', from: '0', to: '0', free: true }]);
    expect(messagePrices([placed('a', { amount: '0', per: 'message' }), placed('b', { amount: '0.25', per: 'message' })])).toEqual([
      { per: 'message', from: '0.25', to: '0.25', free: true },
    ]);
  });

  it('leaves out other services, other units and percentages', () => {
    const prices = [
      placed('a', { amount: '0.25', per: 'message' }, 'photos'),
      placed('a', { amount: '9', per: 'minute' }),
      placed('a', { percent: '5', per: 'message' }),
      placed('a', { amount: '1', percent: '5', per: 'message' }),
    ];
    expect(messagePrices(prices)).toEqual([]);
  });
});

describe('warningsOf', () => {
  const kinds = (text: string) => warningsOf(text).map(({ kind }) => kind);

  it.each([
    '', 'Dear Sam, I miss you. Call at 5.30 p.m.', 'It cost $3.50.Then we left', 'Mr.Smith and I', 'and/or', 'a\tb\r\nc', 'Psalm 23:1-6 [amen]', 'me @ home',
    'U.S.A.', '1.5/2', "She said 'hi' - \"yes\" ~ ^ |", 'commit', 'orgon.', 'the com', '9/10', 'e.g. this',
  ])('%j is plain', (text) => {
    expect(warningsOf(text)).toEqual([]);
  }); // prettier-ignore

  it.each([
    ['see https://example.com/a?b=c.', 'https://example.com/a?b=c'],
    ['see HTTP://EXAMPLE.COM', 'HTTP://EXAMPLE.COM'],
    ['go to www.site.xyz!', 'www.site.xyz'],
    ['(jpay.com)', 'jpay.com'],
    ['my-site.co.uk/page', 'my-site.co.uk/page'],
    ['youtu.be/abc', 'youtu.be/abc'],
    ['bit.ly/x', 'bit.ly/x'],
    ['a.b.example.org', 'a.b.example.org'],
  ])('%s has a link', (text, link) => {
    expect(warningsOf(text)).toEqual([{ kind: 'link', found: [link] }]);
  });

  it('an e-mail address is no link', () => {
    expect(warningsOf('write to me.too+x@mail.example.com or a@b.co')).toEqual([{ kind: 'email', found: ['me.too+x@mail.example.com', 'a@b.co'] }]); // prettier-ignore
    expect(kinds('a@b.com and b.com')).toEqual(['link', 'email']);
  });

  it('sets apart what phones put in by themselves', () => {
    expect(warningsOf('I’m “fine” – really…')).toEqual([{ kind: 'typeset', found: ['’', '“', '”', '–', '…'] }]);
    expect(warningsOf('a\u00a0b')).toEqual([{ kind: 'typeset', found: ['\u00a0'] }]);
  });

  it('finds letters and emoji that do not come through', () => {
    expect(warningsOf('Cariño, ¿qué?')).toEqual([{ kind: 'letters', found: ['ñ', '¿', 'é'] }]);
    expect(warningsOf('Привет')).toMatchObject([{ kind: 'letters' }]);
    expect(warningsOf('love ❤️ 😀😀')).toEqual([{ kind: 'emoji', found: ['❤', '😀'] }]);
    expect(warningsOf('👨‍👩‍👧👍🏽🇺🇸')).toEqual([{ kind: 'emoji', found: ['👨', '👩', '👧', '👍', '🇺', '🇸'] }]);
    expect(kinds('я 😀 ’')).toEqual(['typeset', 'letters', 'emoji']);
  });

  it('shows each piece once, and eight at most', () => {
    expect(warningsOf('b.com b.com')).toEqual([{ kind: 'link', found: ['b.com'] }]);
    expect(warningsOf('абвгдежзийклмн')[0]?.found).toHaveLength(8);
  });

  it('is quick on long and odd text', () => {
    const start = performance.now();
    for (const text of ['a.'.repeat(20_000), 'a@'.repeat(20_000), '-'.repeat(40_000), 'a-'.repeat(20_000), `${'a.b-'.repeat(10_000)}`, '\ud800'.repeat(1000), 'a.b '.repeat(10_000), 'a@b.co '.repeat(5000)]) warningsOf(text); // prettier-ignore
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('plainText', () => {
  it('puts plain signs for typeset ones and leaves the rest', () => {
    expect(plainText('I’m “fine” – really… ñ 😀\u00a0ok')).toBe('I\'m "fine" - really... ñ 😀 ok');
    expect(warningsOf(plainText('‘a’ ‚b‘ „c“ «d» e‑f—g−h • i\u200b'))).toEqual([]);
    expect(plainText('')).toBe('');
  });
});
