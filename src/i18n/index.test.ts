import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import en from '../../content/ui/en.json';
import { t, type MessageKey } from './index.ts';

const messages = flatten(en);

function flatten(tree: object, prefix = ''): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? flatten(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value] as [string, unknown]],
  );
}

describe('t', () => {
  it('gives the words for a key', () => {
    expect(t('site.name')).toBe('Contact Inside');
  });

  it('fills in values and plurals', () => {
    expect(t('place.miles', { miles: 1 })).toBe('1 mile');
    expect(t('place.miles', { miles: 12 })).toBe('12 miles');
  });

  it('leaves markup in a value as it is: pages escape it', () => {
    expect(t('place.runBy', { agency: '<b>{x}</b>' })).toBe('Run by <b>{x}</b>');
  });

  it.each(['site.nothing', 'site', '', '__proto__', 'site.name.length'])('throws on the unknown key "%s"', (key) => {
    expect(() => t(key as MessageKey)).toThrow(`No interface words for "${key}"`);
  });

  it('throws when a value is missing', () => {
    expect(() => t('place.runBy', {})).toThrow();
  });
});

describe('content/ui/en.json', () => {
  it('holds messages', () => {
    expect(messages.length).toBeGreaterThan(200);
  });

  it.each(messages)('%s is text that can be shown', (_key, message) => {
    expect(message).toBeTypeOf('string');
    expect((message as string).trim()).not.toBe('');
    expect(() => new IntlMessageFormat(message as string, 'en')).not.toThrow();
  });
});
