import type { ComponentProps } from 'svelte';
import type LineChart from '../../../src/app/charts/LineChart.svelte';
import { EXPERIENCE_IDS } from '../../../src/vocabulary/experiences.ts';
import type { Quantity } from '../../../src/vocabulary/row.ts';

type Chart = ComponentProps<typeof LineChart>;

const QUARTERS = {
  name: 'quarter',
  label: (at: number) => (at === 0 ? 'today' : `quarter ${at}`),
  ticks: ['today', '1', '2', '3', '4', '5 years'].map((label, year) => ({ at: year * 4, label })),
};

/** A chart of four lines over as many quarters as they have values. */
export function chartOf(
  words: { title: string; unit: string; quantity: Quantity },
  values: readonly (readonly number[])[],
  rest: Partial<Chart> = {},
): Chart {
  const periods = values[0].length;
  const ticks =
    periods <= 21
      ? QUARTERS.ticks
      : [0, 12, 24, 36, 48, 60].map((year, index) => ({
          at: year * 4,
          label: index === 5 ? `${year} years` : String(year),
        }));
  return {
    ...words,
    lines: EXPERIENCE_IDS.map((experience, i) => ({ experience, values: values[i] })),
    at: Array.from({ length: periods }, (_, t) => t),
    x: { ...QUARTERS, ticks: periods > 1 ? ticks : [{ at: 0, label: 'today' }] },
    isHeld: false,
    ...rest,
  };
}

/** From a start to an end over 20 quarters, falling or rising as fast at first as `bend` says. */
function curve(start: number, end: number, bend: number): number[] {
  const fall = (t: number) => (Math.exp(-bend * (t / 20)) - Math.exp(-bend)) / (1 - Math.exp(-bend));
  return Array.from({ length: 21 }, (_, t) => end + (start - end) * fall(t));
}

function sample(
  title: string,
  unit: string,
  quantity: Quantity,
  ends: readonly (readonly [number, number, number])[],
  rest: Partial<Chart> = {},
): Chart {
  const chart = chartOf(
    { title, unit, quantity },
    ends.map((end) => curve(...end)),
    rest,
  );
  const lines = chart.lines.map((line, i) => ({
    ...line,
    baseline: curve(ends[i][0], ends[i][1] * 1.07, ends[i][2]),
  }));
  return { ...chart, lines };
}

/** About what a bookstore's charts look like; mass, niche, targeted, one-to-one. */
export const BOOKSTORE: readonly Chart[] = [
  sample(
    'Cumulative value',
    '$ per customer, discounted, less set-up',
    'money',
    [
      [0, 126, 4],
      [-1.5, 144, 3.6],
      [-7.5, 153, 3.3],
      [-23, 174, 2.2],
    ],
    {
      note: {
        at: 9,
        value: curve(-23, 174, 2.2)[9],
        experience: 'one-to-one',
        text: 'one-to-one passes mass in quarter 9',
      },
    },
  ),
  sample('Loyalty', 'share still customers', 'share', [
    [1, 0.053, 4],
    [1, 0.075, 3.7],
    [1, 0.11, 3.4],
    [1, 0.25, 2],
  ]),
  sample('Cost', '$ a quarter per customer at the start, without set-up', 'money', [
    [28, 1.9, 3.8],
    [31, 3.1, 3.6],
    [32, 4.7, 3.4],
    [41, 13.6, 2],
  ]),
  sample('Margin', '$ a quarter per customer at the start', 'money', [
    [20.5, 1.4, 3.9],
    [21, 1.9, 3.6],
    [22, 2.9, 3.4],
    [18, 6, 1.6],
  ]),
];
