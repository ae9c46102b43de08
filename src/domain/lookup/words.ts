/** From what people type and what places are called to comparable words. */

// Tables as text: this file stands in the page, and a table of objects is twice as long.

/**
 * One spelling for words that mean the same in a place's name: abbreviations, plurals, Spanish words.
 * "co" stays as it is: it is county or Colorado, and both are tried.
 */
const SAME = `
  saint=st,ste,sainte mount=mt mountain=mtn fort=ft point=pt county=cnty,condado,parish,borough jail=jails,carcel,gaol
  prison=prisons,prision penitentiary=penitenciaria,pen correctional=corr,correction,corrections,correccional,corrs
  center=ctr,cntr,cen,centre,centro,centers institution=inst,institute,institutional,institucion facility=fac,facilities,fclty
  detention=det,detencion,detentions department=dept,dep,departamento community=comm rehabilitation=rehab regional=reg
  women=womens,woman men=mens adult=adults unit=units camp=camps federal=fed united=us ice=immigration,inmigracion juvenile=juvie
  sheriff=sheriffs north=n south=s east=e west=w
`;

/** Abbreviations that stand for several words. The abbreviation itself stays a word too: "FCI" is in many names. */
const LONG = `
  fci=federal,correctional,institution usp=united,states,penitentiary fpc=federal,prison,camp fdc=federal,detention,center
  fmc=federal,medical,center mcc=metropolitan,correctional,center mdc=metropolitan,detention,center sci=state,correctional,institution
  mci=correctional,institution ci=correctional,institution cc=correctional,center cf=correctional,facility cj=county,jail
  dc=detention,center adc=adult,detention,center doc=department,correctional rj=regional,jail sp=state,prison
  spc=service,processing,center ipc=ice,processing,center atc=adult,transition,center
`;

/** Words about what the person wants to do, not where. They count for nothing unless a place is called so. */
const INTENT = `
  jpay securus corrlinks connectnetwork gettingout viapath gtl icsolutions smartinmate homewav telmate jailatm send sending money
  deposit message messages messaging text email call calls phone number address video visit visits visiting visitation mail mailing
  letter letters photo photos picture write inmate inmates prisoner search lookup locator find roster contact how to do i my someone
  for at in of the on a an and near me from with is who what which app does use zip code put books book commissary smart
  communications talk hours info information bail bond row death son husband wife dad mom brother sister daughter boyfriend cash
  account free cost login online schedule mandar como visitas numero telefono preso hijo esposo hermano buscar donde esta con por mi
  un una enviar dinero llamar llamada mensaje mensajes carta cartas visita de del la el en los las para
`;

const entries = (table: string): [string, string[]][] =>
  table
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split('='))
    .map(([key = '', values = '']) => [key, values.split(',')]);
const same = new Map(entries(SAME).flatMap(([word, spellings]) => spellings.map((spelling) => [spelling, word])));
const long = new Map(entries(LONG));
const intent = new Set(INTENT.trim().split(/\s+/));

/** Lower case, without accents; apostrophes and full stops vanish, everything else that is no letter or digit parts words. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’`´.]/g, '')
    .toLowerCase();
}

/** The words of a name or query, in their one spelling. */
export function words(text: string): string[] {
  return (fold(text).match(/[a-z0-9]+/g) ?? []).map((word) => same.get(word) ?? word);
}

/** What an abbreviation stands for, if it is one. */
export function longForm(word: string): readonly string[] | undefined {
  return long.get(word);
}

/** Is the word about the errand rather than the place? */
export function isIntent(word: string): boolean {
  return intent.has(word);
}
