/** From what people type and what places are called to comparable words. */

/**
 * One spelling for words that mean the same in a place's name: abbreviations, plurals, Spanish words.
 * "co" stays as it is: it is county or Colorado, and both are tried.
 */
const SAME: Readonly<Record<string, string>> = {
  st: 'saint', ste: 'saint', sainte: 'saint', mt: 'mount', mtn: 'mountain', ft: 'fort', pt: 'point',
  cnty: 'county', condado: 'county', parish: 'county', borough: 'county',
  jails: 'jail', carcel: 'jail', gaol: 'jail', prisons: 'prison', prision: 'prison', penitenciaria: 'penitentiary', pen: 'penitentiary',
  corr: 'correctional', correction: 'correctional', corrections: 'correctional', correccional: 'correctional', corrs: 'correctional',
  ctr: 'center', cntr: 'center', cen: 'center', centre: 'center', centro: 'center', centers: 'center',
  inst: 'institution', institute: 'institution', institutional: 'institution', institucion: 'institution',
  fac: 'facility', facilities: 'facility', fclty: 'facility', det: 'detention', detencion: 'detention', detentions: 'detention',
  dept: 'department', dep: 'department', departamento: 'department', comm: 'community', rehab: 'rehabilitation', reg: 'regional',
  womens: 'women', woman: 'women', mens: 'men', adults: 'adult', units: 'unit', camps: 'camp', fed: 'federal', us: 'united',
  immigration: 'ice', inmigracion: 'ice', juvie: 'juvenile', sheriffs: 'sheriff', n: 'north', s: 'south', e: 'east', w: 'west',
}; // prettier-ignore

/** Abbreviations that stand for several words. The abbreviation itself stays a word too: "FCI" is in many names. */
const LONG: Readonly<Record<string, readonly string[]>> = {
  fci: ['federal', 'correctional', 'institution'], usp: ['united', 'states', 'penitentiary'], fpc: ['federal', 'prison', 'camp'],
  fdc: ['federal', 'detention', 'center'], fmc: ['federal', 'medical', 'center'], mcc: ['metropolitan', 'correctional', 'center'],
  mdc: ['metropolitan', 'detention', 'center'], sci: ['state', 'correctional', 'institution'], mci: ['correctional', 'institution'],
  ci: ['correctional', 'institution'], cc: ['correctional', 'center'], cf: ['correctional', 'facility'], cj: ['county', 'jail'],
  dc: ['detention', 'center'], adc: ['adult', 'detention', 'center'], doc: ['department', 'correctional'], rj: ['regional', 'jail'],
  sp: ['state', 'prison'], spc: ['service', 'processing', 'center'], ipc: ['ice', 'processing', 'center'], atc: ['adult', 'transition', 'center'],
}; // prettier-ignore

/** Words about what the person wants to do, not where. They count for nothing unless a place is called so. */
const INTENT: ReadonlySet<string> = new Set([
  'jpay', 'securus', 'corrlinks', 'connectnetwork', 'gettingout', 'viapath', 'gtl', 'icsolutions', 'smartinmate', 'homewav', 'telmate',
  'jailatm', 'send', 'sending', 'money', 'deposit', 'message', 'messages', 'messaging', 'text', 'email', 'call', 'calls', 'phone', 'number',
  'address', 'video', 'visit', 'visits', 'visiting', 'visitation', 'mail', 'mailing', 'letter', 'letters', 'photo', 'photos', 'picture', 'write',
  'inmate', 'inmates', 'prisoner', 'search', 'lookup', 'locator', 'find', 'roster', 'contact', 'how', 'to', 'do', 'i', 'my', 'someone', 'for',
  'at', 'in', 'of', 'the', 'on', 'a', 'an', 'and', 'near', 'me', 'from', 'with', 'is', 'who', 'what', 'which', 'app', 'does', 'use',
  'zip', 'code', 'put', 'books', 'book', 'commissary', 'smart', 'communications', 'talk', 'hours', 'info', 'information', 'bail', 'bond', 'row', 'death',
  'son', 'husband', 'wife', 'dad', 'mom', 'brother', 'sister', 'daughter', 'boyfriend', 'cash', 'account', 'free', 'cost', 'login', 'online', 'schedule',
  'mandar', 'como', 'visitas', 'numero', 'telefono', 'preso', 'hijo', 'esposo', 'hermano', 'buscar', 'donde', 'esta', 'con', 'por', 'mi', 'un', 'una',
  'enviar', 'dinero', 'llamar', 'llamada', 'mensaje', 'mensajes', 'carta', 'cartas', 'visita', 'de', 'del', 'la', 'el', 'en', 'los', 'las', 'para',
]); // prettier-ignore

/** Lower case, without accents; apostrophes and full stops vanish, everything else that is no letter or digit parts words. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’`´.]/g, '')
    .toLowerCase();
}

/** The words of a name or query, in their one spelling. */
export function words(text: string): string[] {
  return (fold(text).match(/[a-z0-9]+/g) ?? []).map((word) => (Object.hasOwn(SAME, word) ? (SAME[word] ?? word) : word));
}

/** What an abbreviation stands for, if it is one. */
export function longForm(word: string): readonly string[] | undefined {
  return Object.hasOwn(LONG, word) ? LONG[word] : undefined;
}

/** Is the word about the errand rather than the place? */
export function isIntent(word: string): boolean {
  return INTENT.has(word);
}
