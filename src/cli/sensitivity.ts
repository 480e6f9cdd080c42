import { describe } from '../scenario/problem.ts';
import { doubtsOf } from '../scenario/plausible.ts';
import { checkScenario } from '../scenario/relations.ts';
import { businessOf } from '../scenario/scenario.ts';
import { grouped } from '../vocabulary/format.ts';
import { onlyFile, readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { businessesOf, inquire } from './doubts.ts';
import { findingsAsData } from './doubts-json.ts';
import { findingsAsText } from './doubts-text.ts';
import { nameOf, readScenario } from './input.ts';
import { withPool } from './pooled.ts';
import { Refusal } from './refusal.ts';
import { applySettings, readSettings } from './settings.ts';
import { write, type Streams } from './streams.ts';
import { readWorkers } from './workers.ts';

const USAGE = `fourfold sensitivity FILE [--set id=value]... [--worlds 1000] [--base 128]
                     [--worlds-only] [--workers N] [--json]
    How sure the verdict is: who wins in plausible worlds, where every number
    in doubt lies somewhere in its range; which numbers decide, and which are
    worth finding out; what must be true for one-to-one to win; and whether
    another shape of the fit curve says the same. Sobol indices take base ×
    (numbers in doubt + 2) runs, most of the time; --worlds-only, or
    --base 0, leaves them out.`;

const FEWEST_WORLDS = 20;
const MOST_WORLDS = 20_000;
const FEWEST_BASE = 16;
const MOST_BASE = 1_024;

function readWorlds(text = '1000'): number {
  const worlds = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (worlds >= FEWEST_WORLDS && worlds <= MOST_WORLDS) return worlds;
  const allowed = `a whole number from ${FEWEST_WORLDS} to ${grouped(MOST_WORLDS)}`;
  throw new Refusal(`--worlds ${text}: allowed: ${allowed}`);
}

function readBase(text: string | undefined, isWorldsOnly: boolean): number {
  if (isWorldsOnly && text !== undefined && text !== '0')
    throw new Refusal('--worlds-only and --base exclude each other; give one');
  if (isWorldsOnly) return 0;
  if (text === undefined) return 128;
  const base = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  if (base === 0 || (base >= FEWEST_BASE && base <= MOST_BASE)) return base;
  const allowed = `0 for none, or a whole number from ${FEWEST_BASE} to ${grouped(MOST_BASE)}`;
  throw new Refusal(`--base ${text}: allowed: ${allowed}`);
}

async function run(args: readonly string[], streams: Streams): Promise<number> {
  const { files, given } = readArguments(args, {
    set: 'values',
    worlds: 'value',
    base: 'value',
    'worlds-only': 'switch',
    workers: 'value',
    json: 'switch',
  });
  const file = onlyFile(files, 'sensitivity');
  const worlds = readWorlds(given.worlds);
  const base = readBase(given.base, given['worlds-only']);
  const asked = readWorkers(given.workers);
  const opened = await readScenario(file, streams);
  const scenario = applySettings(opened, readSettings(opened, given.set));
  const problems = checkScenario(scenario);
  if (problems.length > 0)
    throw new Refusal(...problems.map((problem) => `${nameOf(file)} with --set: ${describe(problem)}`));
  const inquiry = { business: businessOf(scenario), doubts: doubtsOf(scenario), worlds, base };
  if (inquiry.doubts.length === 0)
    throw new Refusal(
      `${nameOf(file)}: no number is in doubt: every one has a source and none a range with a width; add ranges`,
    );
  const { business } = inquiry;
  const job = { largest: business, businesses: businessesOf(inquiry), asked, counts: 'businesses' };
  const findings = await withPool(streams, job, (pool, watch) => inquire(inquiry, pool, watch));
  const text = given.json
    ? JSON.stringify(findingsAsData(scenario.name, business, findings))
    : findingsAsText(scenario.name, business, findings);
  await write(streams.output, `${text}\n`);
  return 0;
}

export const SENSITIVITY: Command = { name: 'sensitivity', usage: USAGE, run };
