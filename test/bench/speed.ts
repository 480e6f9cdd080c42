import { createEngine, type Engine } from '../../src/engine/engine.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import type { NumericId } from '../../src/vocabulary/parameters.ts';
import { changed, defaultBusiness } from './businesses.ts';
import { race, type Program } from './clock.ts';
import { drawsOf } from './draws.ts';
import { agree, closeLedger } from './ledger.ts';
import { makeCustomer, simulateObjects } from './objects.ts';
import { buildReference, startReference, type Reference } from './reference.ts';
import { rulesOf } from './rules.ts';
import { digits, print, progress } from './table.ts';

const PLAIN = 'C reference';
const KEEPING = 'C, keeping what stays';
const OBJECTS = 'array of objects';

/** A little more or less of a number, never twice the same in a row. */
function nudged(business: Business, id: NumericId, turn: number): Business {
  return changed(business, { [id]: business.parameters[id] * (1 - ((turn % 97) + 1) / 2000) });
}

/** A slider is dragged: runs follow each other, with what they need still at hand. */
const IN_A_ROW = 5;

interface Question {
  readonly name: string;
  /** What is changed before every run, in turns. */
  readonly change: readonly NumericId[];
  readonly ask: 'measure' | 'results' | 'run';
  /** So often that a round of what takes little is about as long as that of a run. */
  readonly batch?: number;
}

const PRICES: readonly NumericId[] = [
  'economics.spend',
  'interaction.contactCost',
  'economics.grossMargin',
  'interaction.setup',
];

const QUESTIONS: readonly Question[] = [
  { name: 'engine', change: ['needs.variety'], ask: 'results' },
  { name: 'engine: pickiness', change: ['response.pickiness'], ask: 'results' },
  { name: 'engine: retention', change: ['response.retentionPerfect'], ask: 'results' },
  { name: 'engine: discount', change: ['market.discountRate'], ask: 'results', batch: 200 },
  { name: 'engine: prices', change: PRICES, ask: 'results', batch: 200 },
  { name: 'engine, totals alone: discount', change: ['market.discountRate'], ask: 'measure', batch: 1000 },
  { name: 'engine, totals alone: prices', change: PRICES, ask: 'measure', batch: 1000 },
  { name: 'engine with chance', change: ['needs.variety'], ask: 'run' },
  { name: 'engine with chance: retention', change: ['response.retentionPerfect'], ask: 'run' },
  { name: 'engine with chance: prices', change: PRICES, ask: 'run', batch: 8 },
];

/** A question to an engine of its own, which keeps what it computed last; what is asked is made before the clock starts. */
function asking({ name, change, ask, batch = IN_A_ROW }: Question, business: Business): Program {
  const engine: Engine = createEngine();
  const asked = Array.from({ length: 97 * change.length }, (_, turn) =>
    nudged(business, change[turn % change.length], turn),
  );
  return { name, batch, run: (turn) => void engine[ask](asked[turn % asked.length]) };
}

/** The array of objects; the customers are made before the clock starts. */
function objects(business: Business): Program {
  const periods = business.parameters['market.periods'];
  const draws = drawsOf(business);
  const customers = Array.from({ length: draws.sample }, (_, i) => makeCustomer(draws, i, periods));
  const simulate = (asked: Business) => {
    const rules = rulesOf(asked);
    return closeLedger(simulateObjects(customers, rules), rules, customers.length);
  };
  const other = nudged(business, 'needs.variety', 5);
  agree(OBJECTS, simulate(other), createEngine().results(other));
  return {
    name: OBJECTS,
    batch: IN_A_ROW,
    run: (turn) => void simulate(nudged(business, 'needs.variety', turn)),
  };
}

async function inC(name: string, reference: Reference, business: Business): Promise<Program> {
  const other = nudged(business, 'needs.variety', 5);
  agree(name, (await reference.run(other)).results, createEngine().results(other));
  const run = async (turn: number) =>
    (await reference.run(nudged(business, 'needs.variety', turn))).nanoseconds;
  return { name, batch: IN_A_ROW, run };
}

/** The same work in our engine, in C and as an array of objects, and what the engine answers from what it has kept. */
export async function speed(): Promise<void> {
  const builds = [
    { name: PLAIN, program: buildReference() },
    { name: KEEPING, program: buildReference('keeping') },
  ];
  for (const sample of [1_000, 10_000]) {
    progress(`speed, ${sample} customers`);
    const business = defaultBusiness(sample);
    const programs = QUESTIONS.map((question) => asking(question, business));
    const references: Reference[] = [];
    for (const { name, program } of builds) {
      if (!program) continue;
      const reference = await startReference(program, business);
      references.push(reference);
      programs.push(await inC(name, reference, business));
    }
    const times = await race([...programs, objects(business)], sample === 1_000 ? 20 : 6);
    for (const reference of references) reference.close();

    const steps = sample * business.parameters['market.periods'] * EXPERIENCE_IDS.length;
    const rows = [...times].map(([name, time]) => [
      name,
      digits(time / 1e6),
      digits(time / steps),
      digits(time / (times.get(PLAIN) ?? NaN)),
      digits(time / (times.get(KEEPING) ?? NaN)),
      digits(time / times.get(OBJECTS)!),
    ]);
    const head = ['', 'ms', 'ns per customer, period, experience', 'to C', 'to C that keeps', 'to objects'];
    print(`Speed: ${sample} customers, ${business.parameters['market.periods']} periods`, head, rows);
  }
  console.log(
    '\nMedians of processor time, one thread. Before every run needs.variety changes, or what is named. Results agree within 1e-6.',
  );
}
