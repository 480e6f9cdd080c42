import type { Said } from '../../scenario/differences.ts';
import type { DifferenceAmong } from '../../scenario/differences-among.ts';
import { nameOfSetting, rangeText, TEXT_LABELS, valueText } from '../share/in-words.ts';

/** A difference among scenarios as a row of a table: what each of them says. */
export interface AmongRow {
  readonly id: string;
  readonly label: string;
  readonly texts: readonly string[];
}

/** What several scenarios say differently, in words; a dash where one has no such component. */
export function rowAmong(difference: DifferenceAmong): AmongRow {
  const { id, kind, said } = difference;
  if (kind === 'text')
    return { id, label: TEXT_LABELS[difference.id], texts: said.map((each) => each || 'none') };
  if (kind === 'offering') return { id, label: 'Components', texts: said.map((each) => each.join(', ')) };
  const { rule } = difference;
  const name = nameOfSetting(difference);
  const texts = (text: (each: Said) => string) => difference.said.map((each) => (each ? text(each) : '–'));
  if (difference.in === 'value')
    return { id, label: name, texts: texts(({ value }) => valueText(rule, value)) };
  if (difference.in === 'range')
    return { id, label: `Range: ${name}`, texts: texts((each) => rangeText(rule, each)) };
  return { id, label: `Source: ${name}`, texts: texts(({ source }) => source ?? 'no source') };
}

/** What changes results: values and components. The rest is said of them: texts, ranges, sources. */
export function isOfResults(difference: DifferenceAmong): boolean {
  const { id, kind } = difference;
  if (kind === 'setting') return difference.in === 'value';
  return kind === 'offering' || id === 'seed';
}
