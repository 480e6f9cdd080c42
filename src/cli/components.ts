import { describe } from '../scenario/problem.ts';
import { checkScenario } from '../scenario/relations.ts';
import { businessOf } from '../scenario/scenario.ts';
import { onlyFile, readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { takenApartAsData } from './components-json.ts';
import { takenApartAsText } from './components-text.ts';
import { nameOf, readScenario } from './input.ts';
import { withPool } from './pooled.ts';
import { Refusal } from './refusal.ts';
import { applySettings, readSettings } from './settings.ts';
import { write, type Streams } from './streams.ts';
import { businessesToTakeApart, takeApart } from './taken-apart.ts';
import { readWorkers } from './workers.ts';

const USAGE = `fourfold components FILE [--set id=value]... [--workers N] [--json]
    The offering taken apart: what tailoring each component is worth to
    one-to-one, alone, last and by its Shapley share, against its cost; the
    best set to tailor; the best of each size; what the next component would
    take; and what share of customers to serve. Up to 12 components that can
    matter every set is measured; of more, sets are sampled and searched.`;

async function run(args: readonly string[], streams: Streams): Promise<number> {
  const { files, given } = readArguments(args, { set: 'values', workers: 'value', json: 'switch' });
  const file = onlyFile(files, 'components');
  const asked = readWorkers(given.workers);
  const opened = await readScenario(file, streams);
  const scenario = applySettings(opened, readSettings(opened, given.set));
  const problems = checkScenario(scenario);
  if (problems.length > 0)
    throw new Refusal(...problems.map((problem) => `${nameOf(file)} with --set: ${describe(problem)}`));
  const business = businessOf(scenario);
  const job = { largest: business, businesses: businessesToTakeApart(business), asked, counts: 'businesses' };
  const found = await withPool(streams, job, (pool, watch) => takeApart(business, pool, watch));
  const text = given.json
    ? JSON.stringify(takenApartAsData(scenario.name, business, found))
    : takenApartAsText(scenario.name, business, found);
  await write(streams.output, `${text}\n`);
  return 0;
}

export const COMPONENTS: Command = { name: 'components', usage: USAGE, run };
