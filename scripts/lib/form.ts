/** Answers from flags, or from a person where a flag is missing. Without a person all that is missing is told at once. */
import type { z } from 'zod';
import { didYouMean } from '../../src/domain/nearest.ts';
import { Refused } from '../../src/domain/refused.ts';

export interface Choice {
  value: string;
  label?: string;
  hint?: string;
}

/** Asks a person. Throws `Refused` when they break off. */
export interface Asker {
  text: (question: {
    message: string;
    placeholder?: string;
    initial?: string;
    check: (value: string) => string | undefined;
  }) => Promise<string>;
  choose: (question: { message: string; choices: Choice[]; initial?: string }) => Promise<string>;
  several: (question: { message: string; choices: Choice[]; needed: boolean }) => Promise<string[]>;
  yes: (message: string, initial: boolean) => Promise<boolean>;
  say: (text: string) => void;
}

export interface Question {
  message: string;
  schema?: z.ZodType;
  choices?: Choice[];
  placeholder?: string;
  initial?: string | undefined;
  /** One more check, for example that an id is free. */
  check?: (value: string) => string | undefined;
}

type Given = Record<string, string | boolean | (string | boolean)[] | undefined>;

export class Form {
  readonly asker: Asker | undefined;
  readonly #given: Given;
  readonly #problems: string[] = [];

  constructor(given: Given, asker: Asker | undefined) {
    this.#given = given;
    this.asker = asker;
  }

  /** An answer that the record cannot do without. Empty (and noted as missing) when nobody can be asked. */
  async need(flag: string, question: Question): Promise<string> {
    const given = this.#take(flag, question);
    if (given !== undefined) return given;
    if (!this.asker) {
      if (question.initial !== undefined) return question.initial;
      if (this.#given[flag] === undefined) this.#problems.push(`--${flag} is missing: ${question.message}`);
      return '';
    }
    return this.#ask(question, false);
  }

  /** An answer that may be left out; a person is asked only if `ask` is true. */
  async may(flag: string, question: Question, ask = false): Promise<string | undefined> {
    const given = this.#take(flag, question);
    if (given !== undefined || !this.asker || !ask) return given;
    return (await this.#ask(question, true)) || undefined;
  }

  /** Several answers, each from a list or free. */
  async many(flag: string, question: Question, least: number): Promise<string[]> {
    const values = this.#given[flag];
    const given = (Array.isArray(values) ? values : values === undefined ? [] : [values])
      .map(String)
      .filter((value) => value.trim() !== '');
    if (given.length > 0) {
      for (const value of given) this.#note(flag, value, question);
    } else if (this.asker && question.choices) {
      return this.asker.several({ message: question.message, choices: question.choices, needed: least > 0 });
    } else if (this.asker && least > 0) {
      const answers: string[] = [];
      while (answers.length < least)
        answers.push(await this.#ask({ ...question, message: `${question.message} (${answers.length + 1})` }, false));
      return answers;
    }
    if (given.length < least)
      this.#problems.push(`--${flag} is needed ${least === 1 ? 'once' : `${least} times`} or more: ${question.message}`);
    return given.map((value) => value.trim());
  }

  /** Say what is wrong with an answer that only several answers together show. */
  wrong(problem: string): void {
    this.#problems.push(problem);
  }

  /** Stop when something is missing or wrong. */
  finish(): void {
    if (this.#problems.length > 0) throw new Refused(`${this.#problems.join('\n')}\n--help shows all flags.`);
  }

  #take(flag: string, question: Question): string | undefined {
    const value = this.#given[flag];
    if (typeof value !== 'string' || value.trim() === '') return undefined;
    const clean = value.trim();
    this.#note(flag, clean, question);
    return clean;
  }

  #note(flag: string, value: string, question: Question): void {
    const problem = wrongWith(value, question);
    if (problem !== undefined) this.#problems.push(`--${flag} ${value}: ${problem}`);
  }

  async #ask(question: Question, optional: boolean): Promise<string> {
    const { message, choices, placeholder, initial } = question;
    const asker = this.asker!;
    if (choices) {
      const none = choices.some(({ value }) => value === 'none') ? [] : [{ value: '', label: '(none of these)' }];
      const all = optional ? [...choices, ...none] : choices;
      return asker.choose({ message, choices: all, ...(initial !== undefined && { initial }) });
    }
    const check = (value: string) =>
      value.trim() === '' ? (optional ? undefined : 'write something here') : wrongWith(value.trim(), question);
    const answer = await asker.text({
      message,
      check,
      ...(placeholder !== undefined && { placeholder }),
      ...(initial !== undefined && { initial }),
    });
    return answer.trim();
  }
}

function wrongWith(value: string, { schema, choices, check }: Question): string | undefined {
  if (choices && !choices.some((choice) => choice.value === value)) {
    const known = choices.map((choice) => choice.value);
    const guess = didYouMean(value.toLowerCase(), known);
    if (guess) return `did you mean ${guess}?`;
    return known.length > 0 && known.length <= 20 ? `use one of: ${known.join(', ')}` : 'it is not known here';
  }
  return schema?.safeParse(value).error?.issues[0]?.message ?? check?.(value);
}
