/** What the lookup knows of a place: enough to find it and to answer before its page loads. */

/** An answer in a suggestion: the words for who, and for how sure that is ("" if unknown). */
export interface RowAnswer {
  who: string;
  standing: string;
}

export interface LookupRow {
  /** `il/menard-correctional-center` */
  id: string;
  name: string;
  aliases: string[];
  city: string;
  county: string;
  zip: string;
  /** Other words that find it: its agency, the sheriff or firm that runs it. */
  extra: string;
  kind: string;
  closed: boolean;
  juvenile: boolean;
  population: number;
  /** Messages, phone, money. */
  answers: [RowAnswer, RowAnswer, RowAnswer];
  /** Companies named for each service: `messaging:securus`. */
  providers: string[];
}
