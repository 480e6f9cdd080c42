import { median } from './statistics.ts';

/** A piece of work to be timed. */
export interface Program {
  readonly name: string;
  /** How often it runs in a round; 1 when left out. */
  readonly batch?: number;
  /** Does it once; `turn` differs every time. May give the nanoseconds it took in a process of its own. */
  run(turn: number): unknown;
}

/** Median nanoseconds of processor that one run of each program takes, by name. */
export type Times = ReadonlyMap<string, number>;

/** Nanoseconds of processor this process has used: other programs on the machine do not count. */
export function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}

async function time({ run, batch = 1 }: Program, round: number): Promise<number> {
  const start = used();
  let elsewhere = 0;
  for (let turn = round * batch; turn < (round + 1) * batch; turn++) {
    const given = run(turn);
    if (given instanceof Promise) elsewhere += await given;
  }
  return (elsewhere || used() - start) / batch;
}

/** Times programs in turns, one after the other in every round, so that what disturbs the machine disturbs all alike. */
export async function race(programs: readonly Program[], rounds: number): Promise<Times> {
  const warmUp = Math.ceil(rounds / 4);
  const times = programs.map((): number[] => []);
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [k, program] of programs.entries()) {
      const taken = await time(program, round);
      if (round >= warmUp) times[k].push(taken);
    }
  }
  return new Map(programs.map(({ name }, k) => [name, median(times[k])]));
}
