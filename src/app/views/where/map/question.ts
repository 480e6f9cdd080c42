import { isBound } from '../../../../scenario/bound.ts';
import { withValue } from '../../../../scenario/change.ts';
import { checkScenario } from '../../../../scenario/relations.ts';
import { businessOf, type Scenario } from '../../../../scenario/scenario.ts';
import type { MapQuestion } from '../../../../simulation/map.ts';
import type { MapAxis } from './axes.ts';

/** Simulated customers of a cell, unless the scenario has fewer. */
const CELL_SAMPLE = 1_000;

/** The same of a coarse map, which follows a slider: half a block. */
const COARSE_SAMPLE = 256;

/** Which values of the two axes go together; only numbers that have to go with others are tried out. */
function validityOf(scenario: Scenario, x: MapAxis, y: MapAxis): MapQuestion['isValid'] {
  const places = ({ target, points }: MapAxis) => (isBound(target.id) ? points : points.slice(0, 1));
  // ranges are about the scenario's own values and play no part in a map
  const free: Scenario = { ...scenario, ranges: {} };
  const rows = places(y).map((b) => {
    const row = withValue(free, y.target.id, b);
    return places(x).map((a) => checkScenario(withValue(row, x.target.id, a)).length === 0);
  });
  return (i, j) => {
    const row = rows[Math.min(j, rows.length - 1)];
    return row[Math.min(i, row.length - 1)];
  };
}

/** A map to be measured. Two that have the same key are the same: where the scenario stands on the axes is no part. */
export interface Wanted {
  readonly key: string;
  readonly x: MapAxis;
  readonly y: MapAxis;
  /** Of a map that follows a slider, or of one that may take its time. */
  question(isCoarse?: boolean): MapQuestion;
}

/** What to ask for a map of a scenario over two axes. */
export function wantedMap(scenario: Scenario, x: MapAxis, y: MapAxis): Wanted {
  const own = businessOf(scenario).parameters['market.sample'];
  const sample = Math.min(CELL_SAMPLE, own);
  const corner = [x, y].reduce(
    (each, { target, points }) => withValue(each, target.id, points[0]),
    withValue(scenario, 'market.sample', sample),
  );
  const business = businessOf(corner);
  const [across, up] = [x, y].map(({ target, points, row }) => ({
    ...target,
    points,
    isWhole: row.whole ?? false,
  }));
  return {
    key: JSON.stringify([business, across, up]),
    x,
    y,
    question: (isCoarse = false) => {
      const few = isCoarse ? Math.min(COARSE_SAMPLE, own) : sample;
      const asked = { ...business, parameters: { ...business.parameters, 'market.sample': few } };
      return { business: asked, x: across, y: up, isValid: validityOf(corner, x, y) };
    },
  };
}
