import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Kernel, State } from '../../../src/engine/kernel/kernel.ts';
import { plainKernel } from '../../../src/engine/kernel/plain.ts';
import { simdKernel } from '../../../src/engine/kernel/simd.ts';

const shares = fc.double({ min: 0, max: 1, noNaN: true });
const needs = fc.double({ min: -8, max: 8, noNaN: true });
const anything = fc.double({ min: -2000, max: 2000, noNaN: true });

/** As many columns as a case needs, of one kernel. */
function columnsOf(kernel: Kernel): Float64Array[] {
  return Array.from({ length: 8 }, () => kernel.column());
}

describe('the kernel in WebAssembly', () => {
  let both: { kernel: Kernel; columns: Float64Array[] }[];

  beforeAll(() => {
    const simd = simdKernel();
    if (!simd) throw new Error('this machine runs no WebAssembly with SIMD');
    both = [simd, plainKernel()].map((kernel) => ({ kernel, columns: columnsOf(kernel) }));
  });

  /** Both kernels do the same to the same lists; then every column is the same to the last bit. */
  function compare(
    lists: readonly (readonly number[])[],
    act: (kernel: Kernel, columns: Float64Array[], count: number) => unknown,
  ): void {
    const count = lists[0]!.length;
    const answers = both.map(({ kernel, columns }) => {
      columns.forEach((column, k) => column.fill(0).set(lists[k] ?? []));
      const answer = act(kernel, columns, count);
      return { answer, columns: columns.map((column) => new BigInt64Array(column.slice(0, count).buffer)) };
    });
    expect(answers[0]).toEqual(answers[1]);
  }

  /** Lists of one length, odd or even, of a kind each. */
  const listsOf = (...kinds: fc.Arbitrary<number>[]) =>
    fc
      .integer({ min: 1, max: 33 })
      .chain((count) =>
        fc.tuple(...kinds.map((kind) => fc.array(kind, { minLength: count, maxLength: count }))),
      );

  const state = ([survival, value, fit, mass]: Float64Array[]): State => ({
    survival: survival!,
    value: value!,
    fit: fit!,
    mass: mass!,
  });

  test('turns misfits into fits, however large', () => {
    fc.assert(
      fc.property(listsOf(anything), shares, (lists, steepness) =>
        compare(lists, (kernel, [misfits], count) => kernel.toFits(misfits!, count, steepness)),
      ),
    );
  });

  test('knows the ends of the scale: 0, subnormal, infinite', () => {
    const ends = [0, -0, 708, -708, 709, -709, 709.7, 709.79, -745.1, -745.2, 1e300, -1e300, 1e-320, 36, -36];
    compare([ends], (kernel, [misfits], count) => kernel.toFits(misfits!, count, 1));
    compare([ends], (kernel, [misfits], count) => kernel.toFits(misfits!, count, -1));
  });

  test('adds columns, squares and misses', () => {
    fc.assert(
      fc.property(listsOf(shares, needs, needs), needs, shares, (lists, own, blur) =>
        compare(lists, (kernel, [out, need, echo], count) => {
          kernel.add(out!, need!, count);
          kernel.addSquares(out!, echo!, count, own);
          kernel.addMiss(out!, need!, echo!, count, own, blur);
        }),
      ),
    );
  });

  test('blends, learns, and finds the nearest centre', () => {
    fc.assert(
      fc.property(
        listsOf(needs, needs, needs),
        fc.array(needs, { minLength: 2, maxLength: 20 }),
        shares,
        (lists, centres, gain) =>
          compare(lists, (kernel, [estimate, need, signal, out], count) => {
            kernel.learn(estimate!, need!, signal!, count, gain, 1 - gain);
            kernel.blend(need!, signal!, count, gain, 2 * gain);
            const [points, middles] = [kernel.column(2), kernel.column()];
            points.set(need!);
            points.set(signal!, need!.length);
            middles.set(centres);
            const choices = centres.length >> 1;
            kernel.addNearest(out!, { points, centres: middles, coordinates: 2, choices }, count);
          }),
      ),
      { numRuns: 15 }, // columns are never given back
    );
  });

  test('says who stays, with and without a barrier and a rival', () => {
    const terms = fc.record({ constant: needs, gap: needs, barrier: shares, strength: needs });
    fc.assert(
      fc.property(
        listsOf(anything, shares, shares, shares),
        terms,
        (lists, { constant, gap, barrier, strength }) =>
          compare(lists, (kernel, [own, fit, mass, rival, stay, among], count) => {
            const answer = { own: own!, fit: fit!, constant, gap };
            kernel.stay(stay!, answer, count);
            kernel.stayAmong(among!, answer, { mass: mass!, rival: rival!, barrier, strength }, count);
          }),
      ),
    );
  });

  test('sums up a period and lets those leave who do', () => {
    fc.assert(
      fc.property(
        listsOf(shares, needs, shares, shares, fc.constantFrom(0, 1), shares),
        shares,
        (lists, discount) =>
          compare(lists, (kernel, columns, count) => {
            const [, , , , member, stay, told, passed] = columns;
            const tally = kernel.column(4).fill(0);
            kernel.attend(tally, state(columns), stay!, count, discount);
            kernel.tell(told!, state(columns), member!, count);
            kernel.pass(passed!, state(columns), stay!, count);
            const sums = [...told!.subarray(0, 5), ...passed!.subarray(0, 5)];
            return [...sums, kernel.total(columns[0]!, member!, count), ...tally];
          }),
      ),
      { numRuns: 15 }, // columns are never given back
    );
  });

  test('is compiled from the source that stands beside it', () => {
    const folder = 'src/engine/kernel/simd';
    const hash = createHash('sha256')
      .update(readFileSync(`${folder}/kernel.as`))
      .digest('hex');
    expect(readFileSync(`${folder}/wasm.ts`, 'utf8'), 'npm run kernel writes it anew').toContain(hash);
  });
});
