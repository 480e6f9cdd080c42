import type { Concentration } from '../../../analysis/signs/concentration/concentration.ts';
import type { Analytics } from '../../../analysis/signs/indicators/analytics.ts';
import type { Pilot } from '../../../analysis/signs/pilot/pilot.ts';
import type { Power } from '../../../analysis/signs/pilot/power.ts';
import type { Partition } from '../../../analysis/signs/segmentation/partition.ts';
import type { Segmentation } from '../../../analysis/signs/segmentation/segmentation.ts';
import type { Share } from '../../../analysis/wilson.ts';
import type { Cell, TableData } from '../../exporting.svelte.ts';
import type { Bar } from './Bars.svelte';
import { winsWhen, type Check } from './glance/rows.ts';

/** Bars: each number in full, and as it is written. */
export function barsTable(quantity: string, bars: readonly Bar[]): TableData {
  return {
    columns: ['what', quantity, 'in words'],
    rows: bars.map(({ label, value, text }): Cell[] => [label, value, text]),
  };
}

const shareColumns = (what: string) => [what, `${what}, from`, `${what}, to`];
const shareCells = ({ share, interval }: Share): Cell[] => [share ?? undefined, interval?.[0], interval?.[1]];

/** What each check says, and how it fared over plausible businesses: shares with their 95% intervals. */
export function checksTable(checks: readonly Check[]): TableData {
  return {
    columns: [
      'question or sign',
      'here',
      ...shareColumns('is for one-to-one'),
      ...shareColumns('one-to-one wins where for'),
      ...shareColumns('one-to-one wins where against'),
      ...shareColumns('beats mass where for'),
      ...shareColumns('beats mass where against'),
    ],
    rows: checks.map(({ label, isOn, fare }): Cell[] => [
      label,
      isOn === undefined ? undefined : isOn ? 'for' : 'against',
      ...(fare
        ? [
            fare.on,
            winsWhen(fare, true),
            winsWhen(fare, false),
            fare.beatsMassWhenOn,
            fare.beatsMassWhenOff,
          ].flatMap(shareCells)
        : []),
    ]),
  };
}

/** How far a test can be trusted, and the uplift that each simulated test saw, the lowest first. */
export function testsTable({ uplift, error, closed, simulated, sizeFor80, seen }: Pilot): TableData {
  return {
    columns: ['of such a test', 'closed form', 'counted'],
    rows: [
      ['true uplift, $ a customer', uplift],
      ['standard error of a test, $ a customer', error],
      ['significant, chance', closed.power, simulated.power],
      ['points the wrong way, chance', closed.wrongSign, simulated.wrongSign],
      [
        'winners and losers exaggerate, times',
        closed.exaggeration ?? undefined,
        simulated.exaggeration ?? undefined,
      ],
      ['customers an arm for 80%', sizeFor80 ?? undefined],
      ...Array.from(seen, (each, k): Cell[] => [`uplift that test ${k + 1} saw`, undefined, each]),
    ],
  };
}

/** What tests of several sizes would show, by closed form. */
export function powerTable(sizes: readonly number[], power: readonly Power[]): TableData {
  return {
    columns: ['customers an arm', 'significant', 'points the wrong way'],
    rows: sizes.map((size, place): Cell[] => [size, power[place]?.power, power[place]?.wrongSign]),
  };
}

/** How often at least so many tests win. */
export function streaksTable({ tests, streaks }: Pilot): TableData {
  return {
    columns: [
      `of ${tests} tests win at least`,
      'nothing there, any lead counts',
      'nothing there, 5% level',
      'this business, 5% level',
    ],
    rows: streaks.map(({ wins, byLook, byLuck, here }): Cell[] => [wins, byLook, byLuck, here]),
  };
}

/** Indicators, their values and the thresholds from which they point to personalizing. */
export function indicatorsTable({ indicators }: Analytics): TableData {
  return {
    columns: ['id', 'indicator', 'unit', 'value', 'points from', 'points', 'source of the threshold'],
    rows: indicators.map(({ id, label, unit, value, threshold, isOn, source }): Cell[] => [
      id,
      label,
      unit,
      value,
      threshold,
      isOn ? 'for' : 'against',
      source,
    ]),
  };
}

/** What one group, two, … leave of the variance of needs, and how large they are, the largest first. */
export function partitionsTable({ partitions }: Segmentation): TableData {
  const most = Math.max(...partitions.map(({ sizes }) => sizes.length));
  return {
    columns: [
      ...['groups', 'left within', 'left if needs were spread', 'found again in halves'],
      ...Array.from({ length: most }, (_, k) => `share of customers in group ${k + 1}`),
    ],
    rows: partitions.map(({ count, withinShare, spreadShare, stability, sizes }): Cell[] => [
      count,
      withinShare,
      spreadShare,
      stability,
      ...sizes,
    ]),
  };
}

/** The customers drawn: where they are on the two axes in which needs differ most, and the group of each, from 1. */
export function groupsTable({ places }: Segmentation, { labels }: Partition): TableData {
  return {
    columns: ['customer', 'across', 'up', 'group'],
    rows: Array.from(labels, (group, i): Cell[] => [i + 1, places[i], places[labels.length + i], group + 1]),
  };
}

/** The share of spending of each variant, the most taken first, and of all up to it together. */
export function variantsTable({ shares }: Concentration): TableData {
  let together = 0;
  return {
    columns: ['variant', 'share of spending', 'together'],
    rows: Array.from(shares, (share, k): Cell[] => [k + 1, share, (together += share)]),
  };
}
