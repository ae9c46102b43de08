/** Places by distance from a ZIP code or a town, without asking where anybody is. */
import { distance } from '../distance.ts';
import { fold } from './words.ts';
import type { WireFile } from './wire.ts';

export type Point = [lat: number, lon: number];

/** One file: the ZIP codes that share their first three digits, and the places around them. */
export interface NearFile extends WireFile {
  zips: Record<string, Point>;
  /** Where each row is, in the same order. */
  points: Point[];
}

/** Towns whose names share their first letters: `springfield il` → one of its ZIP codes. */
export type TownFile = Record<string, string>;

/** What stands in the box: a ZIP code, or a town with or without its state. */
export type NearQuery = { zip: string } | { town: string; state: string | undefined };

/** Read "62704", "springfield il" or "Springfield, IL"; undefined if it is neither. */
export function readNear(text: string): NearQuery | undefined {
  const clean = townKey(text);
  if (/^\d{5}$/.test(clean)) return { zip: clean };
  const match = /^(.{2,}?)(?: ([a-z]{2}))?$/.exec(clean);
  return match?.[1] && /[a-z]{2}/.test(match[1]) ? { town: match[1], state: match[2] } : undefined;
}

/** How towns are written in the files. */
export function townKey(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/^st /, 'saint ')
    .trim();
}

/** First letters of a town: the name of its file. */
export function townFile(key: string): string {
  return key.replaceAll(' ', '').slice(0, 3);
}

/** The towns of a file that fit, each with its ZIP code: one if the state is given, else one per state. */
export function townsFor({ town, state }: { town: string; state: string | undefined }, file: TownFile): { name: string; zip: string }[] {
  const named = (fits: (key: string) => boolean) => Object.entries(file).flatMap(([name, zip]) => (fits(name) ? [{ name, zip }] : []));
  const exact = state ? named((key) => key === `${town} ${state}`) : [];
  // Two letters at the end may also be a part of the name: "la porte" alone, or a town called "Lake In".
  const whole = state ? `${town} ${state}` : town;
  return exact.length > 0 ? exact : named((key) => key.slice(0, -3) === whole);
}

/** Index of each place with its distance in miles, nearest first. */
export function byDistance(from: Point, points: readonly Point[]): { at: number; miles: number }[] {
  return points
    .map(([lat, lon], at) => ({ at, miles: distance({ lat: from[0], lon: from[1] }, { lat, lon }) }))
    .sort((a, b) => a.miles - b.miles || a.at - b.at);
}
