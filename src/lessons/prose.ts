import type { Evidence } from './finding.ts';
import { parseFigure, sayAmount } from './figure.ts';

/** A stretch of a text; `isFigure`: the model said it. */
export interface Run {
  readonly text: string;
  readonly isStrong?: true;
  readonly isFigure?: true;
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const PART = /\*\*(.+?)\*\*|\{([^{}]+)\}/g;

/** The figures that a text has places for. */
export function figuresIn(text: string): readonly string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, figure]) => figure!);
}

/** A text with its figures measured; a figure that cannot be measured yet is an ellipsis. */
export function say(text: string, evidence: Evidence | undefined): string {
  return text.replaceAll(/\{([^{}]+)\}/g, (_, figure: string) =>
    evidence ? sayAmount(parseFigure(figure)(evidence)) : '…',
  );
}

/** The same in stretches: plain, `**strong**` with its figures, and figures. */
export function runsOf(text: string, evidence: Evidence | undefined): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const found of text.matchAll(PART)) {
    const [whole, strong, figure] = found;
    if (found.index > at) runs.push({ text: text.slice(at, found.index) });
    at = found.index + whole.length;
    if (strong !== undefined) runs.push({ text: say(strong, evidence), isStrong: true });
    else runs.push({ text: say(`{${figure}}`, evidence), isFigure: true });
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  // a word that was measured may begin a sentence
  return runs.map((run, place) => (place === 0 ? { ...run, text: capitalized(run.text) } : run));
}
