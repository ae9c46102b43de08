/** A person at the keyboard, asked with @clack/prompts. */
import { Refused } from '../../src/domain/refused.ts';
import type { Asker } from './form.ts';

/** Long lists are searched by typing. */
const SEARCH_FROM = 9;

export async function clackAsker(title: string): Promise<Asker> {
  const clack = await import('@clack/prompts');
  const done = <T>(answer: T): Exclude<T, symbol> => {
    if (!clack.isCancel(answer)) return answer as Exclude<T, symbol>;
    clack.cancel('Broken off. Nothing was written.');
    throw new Refused('');
  };
  clack.intro(title);
  return {
    text: async ({ message, placeholder, initial, check }) =>
      done(
        await clack.text({
          message,
          validate: (value) => check(value ?? ''),
          ...(placeholder !== undefined && { placeholder }),
          ...(initial !== undefined && { initialValue: initial }),
        }),
      ),
    choose: async ({ message, choices, initial }) => {
      const options = choices.map(({ value, label = value, hint }) => ({ value, label, ...(hint && { hint }) }));
      const ask = { message, options, ...(initial !== undefined && { initialValue: initial }) };
      return done(
        await (choices.length < SEARCH_FROM
          ? clack.select(ask)
          : clack.autocomplete({ ...ask, maxItems: 8, placeholder: 'type to search' })),
      );
    },
    several: async ({ message, choices, needed }) => {
      const options = choices.map(({ value, label = value }) => ({ value, label }));
      return done(
        await clack.autocompleteMultiselect({
          message,
          options,
          required: needed,
          maxItems: 8,
          placeholder: 'type to search, tab to choose',
        }),
      );
    },
    yes: async (message, initial) => done(await clack.confirm({ message, initialValue: initial })),
    say: (text) => {
      clack.log.message(text);
    },
  };
}
