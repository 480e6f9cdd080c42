import type { Axis } from '../../../src/engine/portrait/axes.ts';
import type { Portrait } from '../../../src/engine/portrait/portrait.ts';

const axis = (id: number, fields: Partial<Axis> = {}): Axis => ({
  id,
  pulls: Float64Array.of(1, 0),
  unit: 1,
  share: 0.5,
  stretch: 1,
  ...fields,
});

/** A portrait of three customers over two periods, with other parts where given. */
export function portrait(parts: Partial<Portrait> = {}): Portrait {
  const [customers, periods] = [3, 2];
  const series = () => new Float64Array(4 * periods);
  return {
    customers,
    periods,
    axes: [axis(0), axis(1)],
    isMoving: false,
    // across, then up
    places: Float32Array.of(-1, 0, 2, 1, 0, -3),
    niches: new Float32Array(),
    isWhole: false,
    value: new Float32Array(customers).fill(1),
    served: new Uint8Array(customers).fill(1),
    fits: new Uint8Array(4 * periods * customers),
    // the first leaves after the first period, the second after the last, the third stays
    left: Uint16Array.from({ length: 4 * customers }, (_, k) => 1 + (k % 3)),
    worth: new Float32Array(4 * customers),
    active: new Float64Array(4 * (periods + 1)),
    meanFit: series(),
    quantiles: new Float32Array(4 * periods * 5),
    split: { observed: series(), sorting: series(), learning: series(), serving: series() },
    ...parts,
  };
}

export { axis };
