import { createEngine } from '../../src/engine/engine.ts';
import { EXPERIENCE_IDS, type Experience } from '../../src/vocabulary/experiences.ts';
import { defaultBusiness } from './businesses.ts';
import type { Totals } from './ledger.ts';
import { simulateRolled } from './rolled.ts';
import { mean, variance } from './statistics.ts';
import { digits, print, progress } from './table.ts';

const SEEDS = 200;
const SAMPLE = 1024;

type Run = Readonly<Record<Experience, Pick<Totals, 'value' | 'loyalty'>>>;

interface Figure {
  readonly name: string;
  of(run: Run): number;
}

const PAIRS = EXPERIENCE_IDS.flatMap((a, k) => EXPERIENCE_IDS.slice(k + 1).map((b) => [a, b] as const));

const FIGURES: readonly Figure[] = [
  ...EXPERIENCE_IDS.map((id) => ({ name: `value of ${id}`, of: (run: Run) => run[id].value })),
  ...EXPERIENCE_IDS.map((id) => ({ name: `loyalty of ${id}`, of: (run: Run) => run[id].loyalty })),
  ...PAIRS.map(([a, b]) => ({
    name: `value of ${b} less ${a}`,
    of: (run: Run) => run[b].value - run[a].value,
  })),
];

/** How much less the results scatter over seeds than rolled stays on pseudo-random customers, at the same sample size. */
export function accuracy(): void {
  const runs = { ours: [] as Run[], own: [] as Run[], common: [] as Run[] };
  for (let seed = 0; seed < SEEDS; seed++) {
    if (seed % 50 === 0) progress(`accuracy, seed ${seed} of ${SEEDS}`);
    const business = defaultBusiness(SAMPLE, `accuracy ${seed}`);
    runs.ours.push(createEngine().measure(business));
    runs.own.push(simulateRolled(business, 'own'));
    runs.common.push(simulateRolled(business, 'common'));
  }
  const rows = FIGURES.map(({ name, of }) => {
    const [ours, own, common] = [runs.ours, runs.own, runs.common].map((list) => list.map(of));
    return [
      name,
      digits((100 * Math.sqrt(variance(ours))) / Math.abs(mean(ours))),
      digits(variance(own) / variance(ours)),
      digits(variance(common) / variance(ours)),
      digits((mean(ours) - mean(own)) / Math.sqrt((variance(ours) + variance(own)) / SEEDS)),
    ];
  });
  const head = [
    '',
    'sd of ours, %',
    'variance, own rolls to ours',
    'common rolls to ours',
    'gap of means, standard errors',
  ];
  print(
    `Accuracy: ${SEEDS} seeds, ${SAMPLE} customers, rolled stays of pseudo-random customers against ours`,
    head,
    rows,
  );
}
