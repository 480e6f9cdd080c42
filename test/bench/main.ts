import { createEngine } from '../../src/engine/engine.ts';
import { fixedCosts } from '../../src/engine/money.ts';
import { makePlanner } from '../../src/engine/plan.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { DEFAULT_OFFERING } from '../../src/vocabulary/offering.ts';
import { DEFAULTS } from '../../src/vocabulary/parameters.ts';
import { makeCustomers, simulateObjects } from './objects.ts';

const engine = createEngine();

function defaultBusiness(sample: number): Business {
  return { seed: 'bench', parameters: { ...DEFAULTS, 'market.sample': sample }, offering: DEFAULT_OFFERING };
}

/** The same business with needs a little different, so that nothing behind them is kept. */
function varied(business: Business, round: number): Business {
  return { ...business, parameters: { ...business.parameters, 'needs.variety': 1 + round / 1000 } };
}

/** Median milliseconds of a piece of work, after a warm-up. */
function median(rounds: number, work: (round: number) => void): number {
  for (let round = 0; round < 5; round++) work(-round);
  const times = Array.from({ length: rounds }, (_, round) => {
    const start = performance.now();
    work(round + 1);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[rounds >> 1]!;
}

/** Refuses to time two programs that do not compute the same. */
function agree(business: Business): void {
  const plan = makePlanner()(business);
  const theirs = simulateObjects(makeCustomers(plan), business, plan);
  const ours = engine.measure(business);
  const fixed = fixedCosts(business.parameters);
  const annuity = plan.timing.discount.reduce((sum, each) => sum + each, 0);
  EXPERIENCE_IDS.forEach((id, place) => {
    const { setup, upkeep } = fixed[place]!;
    const shared = (setup + upkeep * annuity) / business.parameters['market.customers'];
    const gap = Math.abs(theirs[id] - shared - ours[id].valuePerCustomer);
    if (!(gap <= 1e-6 * Math.abs(ours[id].valuePerCustomer))) throw new Error(`${id} differs by ${gap}`);
  });
}

console.log('Default scenario, 20 periods, needs.variety changed before every run; medians, one thread.\n');
console.log('customers  program                  ms    ns per customer-period-experience   times ours');
for (const sample of [1_000, 10_000]) {
  const business = defaultBusiness(sample);
  agree(business);
  const plan = makePlanner()(business);
  const customers = makeCustomers(plan);
  const rounds = sample === 1_000 ? 101 : 31;
  const ours = median(rounds, (round) => engine.measure(varied(business, round)));
  const rows: [string, number][] = [
    ['engine, measures', ours],
    ['engine, with chance', median(rounds, (round) => engine.run(varied(business, round)))],
    [
      'engine, prices changed',
      median(rounds, (round) =>
        engine.measure({
          ...business,
          parameters: { ...business.parameters, 'economics.spend': 100 + round },
        }),
      ),
    ],
    ['array of objects', median(9, () => simulateObjects(customers, business, plan))],
  ];
  for (const [name, ms] of rows) {
    const each = (ms * 1e6) / (sample * plan.timing.periods * 4);
    console.log(
      `${String(sample).padStart(9)}  ${name.padEnd(22)} ${ms.toFixed(3).padStart(8)} ${each.toFixed(1).padStart(20)} ${(ms / ours).toFixed(2).padStart(24)}`,
    );
  }
}
console.log('\nResults of the engine and of the array of objects agree within 1e-6.');
