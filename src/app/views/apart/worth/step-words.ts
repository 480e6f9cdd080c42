import type { Scales } from '../../../charts/path.ts';
import { placeInRows, type Callout, type Placing } from '../../where/gain/rows.ts';
import { nameOfStep, type Step } from './steps.ts';

/** Height of a row of words and width of a character, in rem. */
export const ROW = 1.25;
const CHARACTER = 0.37;
const EDGES = 0.9;

/** Longer names are cut in the plot. */
const LONGEST = 30;

export interface StepWords extends Callout {
  readonly text: string;
  readonly size: number;
}

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/**
 * The points of the curve with their names, and where those have room beside the curve, in rem from the plot's corner;
 * that nothing is tailored at none goes without saying.
 */
export function placeSteps(
  steps: readonly Step[],
  mass: number,
  scales: Scales,
  plot: { readonly width: number; readonly height: number },
): { words: StepWords[]; placing: Placing } {
  const x = (size: number) => (scales.x(size) / 100) * plot.width;
  const y = (value: number) => (scales.y(value) / 100) * plot.height;
  const words = steps.map((step): StepWords => {
    const text = cut(`+ ${nameOfStep(step)}`);
    const width = text.length * CHARACTER + EDGES;
    return { text, size: step.size, x: x(step.size), y: y(step.value), width };
  });
  const lines = [
    words.map((each) => [each.x, each.y] as const),
    [
      [0, y(mass)],
      [plot.width, y(mass)],
    ] as const,
  ];
  const placing = placeInRows(words.slice(1), lines, { ...plot, row: ROW });
  return { words, placing: { ...placing, places: [undefined, ...placing.places] } };
}
