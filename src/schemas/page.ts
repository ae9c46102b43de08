/** A page of prose: about, privacy, corrections, how to find someone. */
import { z } from 'zod';
import { line, partialDate } from './primitives.ts';

export const page = z.strictObject({
  title: line.max(70),
  description: line.min(50).max(170),
  updated: partialDate,
});
