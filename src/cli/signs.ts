import type { PilotQuestion } from '../analysis/signs/pilot/pilot.ts';
import { drawPlausible } from '../analysis/signs/record/draw.ts';
import { STORED_SEED } from '../analysis/signs/record/stored.ts';
import { trackRecord } from '../analysis/signs/record/track-record.ts';
import { describe } from '../scenario/problem.ts';
import { checkScenario } from '../scenario/relations.ts';
import { businessOf } from '../scenario/scenario.ts';
import { inspectWith } from '../simulation/inspect.ts';
import { EXPERIENCE_IDS, type Experience } from '../vocabulary/experiences.ts';
import { grouped } from '../vocabulary/format.ts';
import { onlyFile, readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { nameOf, readScenario } from './input.ts';
import { withPool } from './pooled.ts';
import { Refusal } from './refusal.ts';
import { applySettings, readSettings } from './settings.ts';
import { readSigns, stepsToRead } from './signs-found.ts';
import { recordAsData, signsAsData } from './signs-json.ts';
import { recordAsText, signsAsText } from './signs-text.ts';
import { write, type Streams } from './streams.ts';
import { readWorkers } from './workers.ts';

const USAGE = `fourfold signs FILE [--set id=value]... [--experience one-to-one]
               [--customers 500] [--periods 4] [--tests 5] [--workers N]
               [--json]
fourfold signs --track-record [--businesses 1000] [--seed TEXT]
               [--workers N] [--json]
    The article's checks before personalizing. Four questions, answered by
    the numbers of a scenario. Three signs: what small experiments would show,
    with so many customers an arm for so many periods; how many indicators of
    analytics agree; whether customers fall into few large or many small
    groups. And how demand concentrates on a few variants. --track-record
    tries all checks on plausible businesses: how often each is on, how often
    it is right, and where it misleads.`;

function readWhole(
  flag: string,
  text: string | undefined,
  otherwise: number,
  least: number,
  most: number,
): number {
  if (text === undefined) return otherwise;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new Refusal(`--${flag} ${text}: allowed: a whole number from ${least} to ${grouped(most)}`);
}

function readExperience(text = 'one-to-one'): Experience {
  const tested = EXPERIENCE_IDS.slice(1);
  const experience = tested.find((id) => id === text);
  if (experience) return experience;
  throw new Refusal(`--experience ${text}: it is one of ${tested.join(', ')}`);
}

type Given = ReturnType<typeof readAll>['given'];

const readAll = (args: readonly string[]) =>
  readArguments(args, {
    set: 'values',
    experience: 'value',
    customers: 'value',
    periods: 'value',
    tests: 'value',
    'track-record': 'switch',
    businesses: 'value',
    seed: 'value',
    workers: 'value',
    json: 'switch',
  });

/** Refuses flags that belong to the other form of the command. */
function refuseOthers(given: Given, names: readonly (keyof Given)[], form: string): void {
  const other = names.find((name) => {
    const value = given[name];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });
  if (other) throw new Refusal(`--${other} goes ${form}`);
}

async function tryChecks(given: Given, streams: Streams): Promise<string> {
  refuseOthers(
    given,
    ['set', 'experience', 'customers', 'periods', 'tests'],
    'with a FILE, not with --track-record',
  );
  const businesses = readWhole('businesses', given.businesses, 1_000, 20, 100_000);
  const seed = given.seed ?? STORED_SEED;
  const asked = readWorkers(given.workers);
  // each takes about thirty runs
  const job = {
    largest: drawPlausible(seed, 0).business,
    businesses: 30 * businesses,
    asked,
    counts: 'businesses',
  };
  const record = await withPool(streams, job, (pool, watch) =>
    trackRecord({ businesses, seed }, inspectWith(pool), watch),
  );
  return given.json ? JSON.stringify(recordAsData(record)) : recordAsText(record);
}

async function readOne(files: readonly string[], given: Given, streams: Streams): Promise<string> {
  const file = onlyFile(files, 'signs');
  refuseOthers(given, ['businesses', 'seed'], 'with --track-record');
  const test = {
    experience: readExperience(given.experience),
    customers: readWhole('customers', given.customers, 500, 10, 1_000_000),
    periods: readWhole('periods', given.periods, 4, 1, 240),
    tests: readWhole('tests', given.tests, 5, 1, 20),
  };
  const asked = readWorkers(given.workers);
  const opened = await readScenario(file, streams);
  const scenario = applySettings(opened, readSettings(opened, given.set));
  const problems = checkScenario(scenario);
  if (problems.length > 0)
    throw new Refusal(...problems.map((problem) => `${nameOf(file)} with --set: ${describe(problem)}`));
  const business = businessOf(scenario);
  const question: PilotQuestion = { ...test, business };
  const job = { largest: business, businesses: stepsToRead(question), asked, counts: 'steps' };
  const found = await withPool(streams, job, (pool, watch) => readSigns(question, pool, watch));
  return given.json
    ? JSON.stringify(signsAsData(scenario.name, business, found))
    : signsAsText(scenario.name, found);
}

async function run(args: readonly string[], streams: Streams): Promise<number> {
  const { files, given } = readAll(args);
  if (given['track-record'] && files.length > 0)
    throw new Refusal(`--track-record takes no FILE, not ${files.join(' ')}`);
  const text = given['track-record'] ? await tryChecks(given, streams) : await readOne(files, given, streams);
  await write(streams.output, `${text}\n`);
  return 0;
}

export const SIGNS: Command = { name: 'signs', usage: USAGE, run };
