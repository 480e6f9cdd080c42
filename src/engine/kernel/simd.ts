import { BLOCK } from '../blocks.ts';
import { FRACTIONS } from '../maths/exp.ts';
import type { Kernel } from './kernel.ts';
import { WASM } from './simd/wasm.ts';

// the compiler keeps the engine free of a browser's types; this is all that is used of them
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

type Call<Result = void> = (...args: number[]) => Result;

/** What simd/kernel.as exports. Lists are given by where they begin, counts of customers are even. */
interface Exports extends Record<Exclude<keyof Kernel, 'column' | 'total'>, Call> {
  readonly total: Call<number>;
}

/** Room for some 250 columns. */
const PAGES = 16;
/** Where the fractions of exp stand (FRACTIONS in simd/kernel.as); columns follow. */
const TABLE = 1024;

/** The loops in WebAssembly, two customers at a time; undefined where the machine or a page's policy allows none. */
export function simdKernel(): Kernel | undefined {
  const started = instantiate();
  return started && makeKernel(started);
}

interface Started {
  readonly wasm: Exports;
  readonly buffer: ArrayBuffer;
}

function instantiate(): Started | undefined {
  const bytes = Uint8Array.from(WASM.match(/../g)!, (byte) => parseInt(byte, 16));
  try {
    const memory = new WebAssembly.Memory({ initial: PAGES, maximum: PAGES });
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
    return { wasm: instance.exports as Exports, buffer: memory.buffer };
  } catch {
    return undefined;
  }
}

function makeKernel({ wasm, buffer }: Started): Kernel {
  new Float64Array(buffer, TABLE, FRACTIONS.length).set(FRACTIONS);
  let next = TABLE + FRACTIONS.byteLength;
  const even = (count: number) => count + (count & 1);

  return {
    column(times = 1) {
      const list = new Float64Array(buffer, next, times * BLOCK);
      next += list.byteLength;
      return list;
    },
    toFits: (misfits, count, steepness) => wasm.toFits(misfits.byteOffset, even(count), steepness),
    add: (out, other, count) => wasm.add(out.byteOffset, other.byteOffset, even(count)),
    addSquares: (out, need, count, weight) =>
      wasm.addSquares(out.byteOffset, need.byteOffset, even(count), weight),
    addMiss: (out, need, echo, count, own, blur) =>
      wasm.addMiss(out.byteOffset, need.byteOffset, echo.byteOffset, even(count), own, blur),
    blend: (out, other, count, kept, added) =>
      wasm.blend(out.byteOffset, other.byteOffset, even(count), kept, added),
    learn: (estimate, need, signal, count, gain, noise) =>
      wasm.learn(estimate.byteOffset, need.byteOffset, signal.byteOffset, even(count), gain, noise),
    addNearest: (out, { points, centres, coordinates, choices }, count) =>
      wasm.addNearest(
        out.byteOffset,
        points.byteOffset,
        BLOCK * 8,
        centres.byteOffset,
        coordinates,
        choices,
        even(count),
      ),
    stay: (out, { own, fit, constant, gap }, count) =>
      wasm.stay(out.byteOffset, own.byteOffset, fit.byteOffset, even(count), constant, gap),
    stayAmong: (out, { own, fit, constant, gap }, { mass, rival, barrier, strength }, count) =>
      wasm.stayAmong(
        out.byteOffset,
        own.byteOffset,
        fit.byteOffset,
        mass.byteOffset,
        rival.byteOffset,
        even(count),
        constant,
        gap,
        barrier,
        strength,
      ),
    tell: (out, { survival, value, fit, mass }, member, count) =>
      wasm.tell(
        out.byteOffset,
        survival.byteOffset,
        member.byteOffset,
        value.byteOffset,
        fit.byteOffset,
        mass.byteOffset,
        even(count),
      ),
    pass: (out, { survival, value, fit, mass }, stay, count) =>
      wasm.pass(
        out.byteOffset,
        survival.byteOffset,
        stay.byteOffset,
        value.byteOffset,
        fit.byteOffset,
        mass.byteOffset,
        even(count),
      ),
    attend: (tally, { survival, fit }, draws, count, discount) =>
      wasm.attend(
        tally.byteOffset,
        BLOCK * 8,
        survival.byteOffset,
        fit.byteOffset,
        draws.byteOffset,
        even(count),
        discount,
      ),
    total: (survival, member, count) => wasm.total(survival.byteOffset, member.byteOffset, even(count)),
  };
}
