import { describe, expect, it } from 'vitest';
import { byHost, collectLinks } from './collect.ts';

describe('collectLinks', () => {
  it('finds addresses at any depth, each once, with every place that names it', () => {
    const links = collectLinks([
      { collection: 'providers', id: 'jpay', data: { website: 'https://b.com/', sources: [{ title: 'A', url: 'https://a.com/x' }] } },
      { collection: 'facilities', id: 'il/menard', data: { services: { phone: [{ url: 'https://a.com/x' }] } } },
    ]);
    expect(links).toEqual([
      { url: 'https://a.com/x', used: ['content/providers/jpay sources[0].url', 'content/facilities/il/menard services.phone[0].url'] },
      { url: 'https://b.com/', used: ['content/providers/jpay website'] },
    ]);
  });

  it('asks a page once, whatever part of it is meant', () => {
    const [link, ...others] = collectLinks([{ collection: 'faqs', id: 'a', data: { x: 'https://a.com/p#one', y: 'https://a.com/p#two' } }]);
    expect(link?.url).toBe('https://a.com/p');
    expect(others).toEqual([]);
  });

  it.each(['see https://a.com/ for more', 'a.com', 'mailto:a@b.com', 'https://', 'ftp://a.com/', '', 5, null, true])(
    'passes over %j',
    (value) => {
      expect(collectLinks([{ collection: 'faqs', id: 'a', data: { value } }])).toEqual([]);
    },
  );
});

describe('byHost', () => {
  it('puts pages of one host together, the longest list first', () => {
    const links = ['https://a.com/1', 'https://b.com/1', 'https://b.com/2', 'https://b.com:8443/'].map((url) => ({ url, used: [] }));
    expect(byHost(links).map((group) => group.map(({ url }) => url))).toEqual([
      ['https://b.com/1', 'https://b.com/2'],
      ['https://a.com/1'],
      ['https://b.com:8443/'],
    ]);
  });
});
