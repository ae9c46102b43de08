/** What every audit is and gives. Each stands in a file of its own and can be run alone: `npm run audit:site -- --only policy`. */

export interface Outcome {
  /** What was looked at, for the table: `7219 pages`. */
  looked: string;
  /** One line each: where, what, what was expected. Empty when all is well. */
  findings: string[];
  /** Said under the table: what could not be looked at, and why. It is no finding. */
  notes?: string[];
}

export interface Subject {
  /** Folder of the built site. */
  site: string;
  /** Top of the project. */
  root: string;
  /** A folder that may be filled and is emptied before the next run. */
  scratch: string;
}

export interface Audit {
  about: string;
  /** Takes minutes or needs a tool: only run when its flag or its name is given. */
  asked?: true;
  run: (subject: Subject) => Promise<Outcome> | Outcome;
}
