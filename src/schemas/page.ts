/** A page of prose: about, privacy, corrections, how to find someone. */
import { z } from 'zod';
import { description, title, updated } from './text.ts';

export const page = z.strictObject({ title, description, updated }).meta({ title: 'Page' });
export type PageData = z.infer<typeof page>;
