import { expect, it } from 'vitest';
import { capital } from './capital.ts';

it.each([
  ['phone calls and photos', 'Phone calls and photos'],
  ['eMessaging', 'EMessaging'],
  ['élan', 'Élan'],
  ['30 minutes', '30 minutes'],
  ['', ''],
])('%s: %s', (text, large) => {
  expect(capital(text)).toBe(large);
});
