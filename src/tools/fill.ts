/** Words of the interface with what is filled in. Pure; the words come with the page. */

const numbers = new Intl.NumberFormat('en');

/** Puts values for `{names}`; numbers get their commas. A name without a value stays as it is. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value;
  });
}

/** The English plurals of a message such as `{count, plural, one {1 stamp} other {# stamps}}`. */
export function plural(message: string, count: number): string {
  const [, one = message, other = message] = /one \{([^}]*)\} other \{([^}]*)\}/.exec(message) ?? [];
  return (count === 1 ? one : other).replace('#', numbers.format(count));
}
