import type { Crossing } from '../../../../analysis/crossings.ts';
import type { Phrase } from '../../../../analysis/sentence.ts';
import { EXPERIENCE_IDS, type Experience } from '../../../../vocabulary/experiences.ts';
import { scaleOf } from '../../../../vocabulary/scale-of.ts';
import type { Found } from './found.ts';
import type { Show } from './shows.ts';
import { textsOf } from './values.ts';

/** The experience that is best at a value, undefined where there is no number for any. */
export function bestAt(
  { question, points, values, crossings }: Found,
  value: number,
): Experience | undefined {
  const passed = crossings.findLast(({ at }) => at <= value);
  if (passed) return passed.to;
  if (crossings[0]) return crossings[0].from;
  const last = points.findLastIndex((_, k) => values.every((list) => Number.isFinite(list[k])));
  if (last < 0) return undefined;
  const sign = question.measure === 'cost' ? -1 : 1;
  const scores = values.map((list) => sign * list[last]!);
  const rounding = 1e-9 * Math.max(...scores.map(Math.abs));
  return EXPERIENCE_IDS[scores.findIndex((score) => score >= Math.max(...scores) - rounding)];
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the lines say, in words: which experience is best here, and how far the number may go before that changes. */
export function sentenceOf(found: Found, show: Show, now: number, isClose: boolean): readonly Phrase[] {
  const { span, along } = found.question;
  const best = bestAt(found, now);
  if (!best) return [{ text: `There is no ${show.label} to show: prices do not matter to these customers.` }];
  const row = scaleOf(span);
  const lead = isClose ? 'is ahead' : show.best;
  const subject = [{ text: capitalized(best), experience: best }];
  const below = found.crossings.findLast(({ at }) => at <= now);
  const above = found.crossings.find(({ at }) => at > now);
  if (!below && !above) {
    const [from, to] = textsOf(row, [along.from, along.to]);
    const end = isClose ? ', by too little to call here.' : '.';
    return [...subject, { text: ` ${lead} over the whole range, from ${from} to ${to}${end}` }];
  }
  const texts = textsOf(
    row,
    [below, above, { at: now }].flatMap((each) => (each ? [each.at] : [])),
  );
  const part = (moves: string, text: string, other: Experience): readonly Phrase[] => [
    { text: moves },
    { text, isStrong: true },
    { text: ' (then ' },
    { text: other, experience: other },
    { text: ')' },
  ];
  const down = (crossing: Crossing) => part(' falls below ', texts[0]!, crossing.from);
  const up = (crossing: Crossing) =>
    part(row.whole ? ' rises to ' : ' rises above ', texts[below ? 1 : 0]!, crossing.to);
  return [
    ...subject,
    { text: ` ${lead} here${isClose ? ', by too little to call' : ''}, unless “${span.label}”` },
    ...(below ? down(below) : []),
    ...(below && above ? [{ text: ' or' }] : []),
    ...(above ? up(above) : []),
    { text: '.' },
  ];
}
