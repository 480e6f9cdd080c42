import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createEngine } from '../../../src/engine/engine.ts';
import { EXPERIENCE_IDS } from '../../../src/vocabulary/experiences.ts';
import { changed, defaultBusiness } from '../businesses.ts';
import { race, used, type Program } from '../clock.ts';
import { drawsOf } from '../draws.ts';
import { agree, closeLedger, type Ledger } from '../ledger.ts';
import { makeCustomer, simulateObjects, type Customer } from '../objects.ts';
import { rulesOf, type Rules } from '../rules.ts';
import { digits, print, progress } from '../table.ts';
import { inAgentScript } from './agentscript.ts';
import { inFlocc } from './flocc.ts';

const SAMPLE = 1_000;
const ROUNDS = 15;
const BUSINESS = defaultBusiness(SAMPLE);
const PERIODS = BUSINESS.parameters['market.periods'];

type Make = (i: number) => Customer;
type Simulate = (rules: Rules) => Ledger;

const SIMULATORS: Readonly<Record<string, (make: Make) => Simulate | Promise<Simulate>>> = {
  'array of objects': (make) => {
    const customers = Array.from({ length: SAMPLE }, (_, i) => make(i));
    return (rules) => simulateObjects(customers, rules);
  },
  'agentscript 0.10': (make) => inAgentScript(make, SAMPLE),
  'flocc 0.7': (make) => inFlocc(make, SAMPLE),
};

const varied = (turn: number) => changed(BUSINESS, { 'needs.variety': 1 - ((turn % 97) + 1) / 2000 });

interface Answer {
  readonly nanoseconds: number;
  readonly results: Ledger;
}

/** Answers turns as one simulator, in a process of its own: shapes of another's objects would slow it down. */
async function answer(name: string): Promise<void> {
  const draws = drawsOf(BUSINESS);
  const simulate = await SIMULATORS[name]((i) => makeCustomer(draws, i, PERIODS));
  process.on('message', (turn: number) => {
    const start = used();
    const rules = rulesOf(varied(turn));
    const results = closeLedger(simulate(rules), rules, SAMPLE);
    process.send!({ nanoseconds: used() - start, results } satisfies Answer);
  });
}

async function ask(child: ChildProcess, turn: number): Promise<Answer> {
  const answered = once(child, 'message');
  child.send(turn);
  return (await answered)[0] as Answer;
}

/** The engine beside general simulators of agents, in their idiom: the same model, the same draws. */
export async function peers(): Promise<void> {
  const role = process.env.FOURFOLD_SIMULATOR;
  if (role) return answer(role);
  progress('peers');
  const engine = createEngine();
  const programs: Program[] = [
    { name: 'engine', batch: 4, run: (turn) => void engine.measure(varied(turn)) },
  ];
  const children: ChildProcess[] = [];
  for (const name of Object.keys(SIMULATORS)) {
    const env = { ...process.env, FOURFOLD_SIMULATOR: name };
    const child = fork(fileURLToPath(import.meta.url), ['peers'], { env });
    children.push(child);
    agree(name, (await ask(child, 5)).results, createEngine().results(varied(5)));
    programs.push({ name, run: async (turn) => (await ask(child, turn)).nanoseconds });
  }
  const times = await race(programs, ROUNDS);
  for (const child of children) child.disconnect();

  const ours = times.get('engine')!;
  const steps = SAMPLE * PERIODS * EXPERIENCE_IDS.length;
  const rows = [...times].map(([name, time]) => [
    name,
    digits(time / 1e6),
    digits(time / steps),
    digits(time / ours),
  ]);
  print(
    `Peers: ${SAMPLE} customers, ${PERIODS} periods; medians of processor time; results agree within 1e-6`,
    ['', 'ms', 'ns per customer, period, experience', 'to the engine'],
    rows,
  );
}
