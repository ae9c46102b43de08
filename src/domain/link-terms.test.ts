import { describe, expect, it } from 'vitest';
import { linkTerms } from './link-terms.ts';

const TERMS = [
  { id: 'inmate-account', term: 'inmate account', aliases: ['trust account'] },
  { id: 'kiosk', term: 'kiosk', aliases: ['kiosks'] },
  { id: 'fcc', term: 'FCC' },
];
const link = (id: string, text: string) => `<a class="term" id="see-${id}" href="#word-${id}">${text}</a>`;

describe('linkTerms', () => {
  it('links the first mention only', () => {
    expect(linkTerms('<p>A kiosk. A kiosk.</p><p>Kiosks</p>', TERMS)).toEqual({
      html: `<p>A ${link('kiosk', 'kiosk')}. A kiosk.</p><p>Kiosks</p>`,
      used: ['kiosk'],
    });
  });

  it('finds other names in any case and keeps the writing of the text', () => {
    expect(linkTerms('<p>Trust Account</p>', TERMS).html).toBe(`<p>${link('inmate-account', 'Trust Account')}</p>`);
  });

  it.each([
    ['parts of words', '<p>kioskville, megakiosk, kiosk-like</p>'],
    ['addresses', '<p>a.com/kiosk, x_kiosk, kiosk.com, www.kiosk.org</p>'],
    ['links', '<p><a href="/x/">the <b>kiosk</b></a></p>'],
    ['headings and summaries', '<h2>The kiosk</h2><summary>kiosk</summary>'],
    ['attributes', '<p title="kiosk">x</p>'],
    ['comments', '<!-- kiosk -->'],
    ['words across tags', '<p>trust <b>account</b></p>'],
  ])('leaves %s alone', (_name, html) => {
    expect(linkTerms(html, TERMS)).toEqual({ html, used: [] });
  });

  it('keeps entities and all other markup byte for byte', () => {
    const html = '<p>A &amp; B &lt;kiosk&gt; <br>“c” <img alt="a > b" src="x"></p>\n<ul><li>FCC</li></ul>';
    expect(linkTerms(html, TERMS).html.replace(/<a class="term"[^>]*>([^<]*)<\/a>/g, '$1')).toBe(html);
  });

  it('goes on behind a closed tag', () => {
    expect(linkTerms('<a href="/">kiosk</a> kiosk', TERMS).html).toBe(`<a href="/">kiosk</a> ${link('kiosk', 'kiosk')}`);
  });

  it('does nothing without words', () => {
    expect(linkTerms('<p>kiosk</p>', [])).toEqual({ html: '<p>kiosk</p>', used: [] });
  });

  it('takes names with signs as they are', () => {
    expect(linkTerms('<p>a+b aab</p>', [{ id: 'x', term: 'a+b' }]).html).toBe(`<p>${link('x', 'a+b')} aab</p>`);
  });
});
