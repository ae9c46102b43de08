/** What the sender fills in on an envelope or money order, in square brackets. */
import type { EnvelopePart } from '../domain/envelope.ts';
import { t } from './index.ts';

/** @param idLabel what the number is called there, for example "IDOC number" */
export function partText(part: EnvelopePart, idLabel?: string): string {
  if ('text' in part) return part.text;
  if (part.blank === 'id') return idLabel ? t('mail.id', { label: idLabel }) : t('mail.idPlain');
  return t(`mail.${part.blank}`);
}
