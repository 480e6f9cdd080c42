import { BLOCK } from '../../src/engine/blocks.ts';
import type { Kernel } from '../../src/engine/kernel/kernel.ts';
import { plainKernel } from '../../src/engine/kernel/plain.ts';
import { simdKernel } from '../../src/engine/kernel/simd.ts';
import { DEFAULT_OFFERING } from '../../src/vocabulary/offering.ts';
import { race, type Program } from './clock.ts';
import { digits, print, progress } from './table.ts';

const PERIODS = 200;

/** What the default scenario has a kernel do for a block of customers, period after period. */
function program(name: string, kernel: Kernel): Program {
  const column = (value: number) => kernel.column().fill(value);
  const [need, echo, misfits, own, stay, survival, value, mass, out] = [
    column(0.7),
    column(-0.4),
    column(0),
    column(2),
    column(0),
    column(1),
    column(1),
    column(0.5),
    column(0),
  ];
  const state = { survival, value, fit: misfits, mass };
  const answer = { own, fit: misfits, constant: 0, gap: 1.8 };
  const run = () => {
    survival.fill(1);
    for (let t = 0; t < PERIODS; t++) {
      misfits.fill(0);
      for (let d = 0; d < DEFAULT_OFFERING.length; d++) kernel.addMiss(misfits, need, echo, BLOCK, 0.3, 0.2);
      for (let experience = 0; experience < 4; experience++) {
        // what mass and niche offer stays the same
        if (experience < 2) {
          kernel.toFits(misfits, BLOCK, 1);
          kernel.stay(stay, answer, BLOCK);
        }
        kernel.pass(out, state, stay, BLOCK);
      }
    }
  };
  return { name, run };
}

/** The loops over customers in plain TypeScript and in WebAssembly. */
export async function kernels(): Promise<void> {
  progress('kernel');
  const simd = simdKernel();
  const programs = [program('plain TypeScript', plainKernel())];
  if (simd) programs.push(program('WebAssembly, two at a time', simd));
  else console.log('This machine runs no WebAssembly with SIMD.');
  const times = await race(programs, 40);
  const plain = times.get('plain TypeScript')!;
  const rows = [...times].map(([name, time]) => [
    name,
    digits(time / (PERIODS * BLOCK * 4)),
    digits(plain / time),
  ]);
  print('Kernel', ['', 'ns per customer, period, experience', 'times as fast as plain'], rows);
}
