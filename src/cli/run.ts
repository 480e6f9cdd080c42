import { verdictSentence } from '../analysis/sentence.ts';
import { createEngine, MODEL_VERSION, type Outcome } from '../engine/engine.ts';
import { describe } from '../scenario/problem.ts';
import { checkScenario } from '../scenario/relations.ts';
import { businessOf } from '../scenario/scenario.ts';
import { isLarge } from '../simulation/effort.ts';
import { runWith } from '../simulation/run.ts';
import type { Business } from '../vocabulary/business.ts';
import { grouped } from '../vocabulary/format.ts';
import { onlyFile, readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { nameOf, readScenario } from './input.ts';
import { reportAsData, type Report } from './json.ts';
import { withPool } from './pooled.ts';
import { Refusal } from './refusal.ts';
import { applySettings, readSettings, type Setting } from './settings.ts';
import { write, type Streams } from './streams.ts';
import { resultsTable } from './table.ts';
import { printable, wrap } from './text.ts';

const USAGE = `fourfold run FILE [--set id=value]... [--json]
    All results of one scenario: the verdict and a table to read, or with
    --json every number and every parameter by its id. --set gives an id
    another value; the file stays as it is.`;

function basis({ name, business }: Report, settings: readonly Setting[]): string {
  const said = [
    name,
    `seed ${business.seed}`,
    `${grouped(business.parameters['market.sample'])} simulated customers`,
    `model version ${MODEL_VERSION}`,
    settings.length > 0
      ? `set: ${settings.map(({ id, value }) => `${id} = ${value}`).join(', ')}`
      : 'nothing set',
  ];
  return printable(said.join(' · '));
}

/** Runs a business here, or a large one in blocks of customers by workers. */
async function outcomeOf(business: Business, streams: Streams): Promise<Outcome> {
  if (!streams.connect || !isLarge(business)) return createEngine().run(business);
  const job = { largest: business, businesses: 1, counts: 'blocks of customers' };
  return withPool(streams, job, (pool, watch) => runWith(pool, business, watch));
}

async function run(args: readonly string[], streams: Streams): Promise<number> {
  const { files, given } = readArguments(args, { set: 'values', json: 'switch' });
  const file = onlyFile(files, 'run');
  const opened = await readScenario(file, streams);
  const settings = readSettings(opened, given.set);
  const scenario = applySettings(opened, settings);
  const problems = checkScenario(scenario);
  if (problems.length > 0)
    throw new Refusal(...problems.map((problem) => `${nameOf(file)} with --set: ${describe(problem)}`));
  const business = businessOf(scenario);
  const outcome = await outcomeOf(business, streams);
  const report: Report = { name: scenario.name, business, outcome, text: verdictSentence(outcome, business) };
  const text = given.json
    ? JSON.stringify(reportAsData(report))
    : [wrap(report.text), resultsTable(outcome), wrap(basis(report, settings))].join('\n\n');
  await write(streams.output, `${text}\n`);
  return 0;
}

export const RUN: Command = { name: 'run', usage: USAGE, run };
