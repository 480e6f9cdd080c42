import type { Parameters } from '../../vocabulary/parameters.ts';
import { sum } from '../blocks.ts';
import { normalQuantile } from '../maths/normal.ts';
import { derive, PURPOSE, type Keys } from '../random/keys.ts';
import { shuffle } from '../random/stream.ts';
import type { QuasiDraws } from './draws.ts';

/** What shapes needs. */
export interface Form {
  readonly shape: Parameters['needs.shape'];
  readonly groups: number;
  readonly groupSpread: number;
  readonly coreShare: number;
}

/** The form that the parameters of a business give to needs. */
export function formOf(p: Readonly<Parameters>): Form {
  return {
    shape: p['needs.shape'],
    groups: p['needs.groups'],
    groupSpread: p['needs.groupSpread'],
    coreShare: p['needs.coreShare'],
  };
}

export interface NeedsBrief {
  readonly keys: Keys;
  readonly draws: QuasiDraws;
  readonly form: Form;
}

/** Needs of a population: one list a component, one entry a customer, mean 0 and standard deviation 1. */
export type Needs = readonly Float64Array[];

/**
 * Centres of the groups on one component: the mid-quantiles Φ⁻¹((g + ½) / G), shuffled by the seed,
 * so that groups never coincide and which of them fall together is luck.
 */
export function groupCentres(keys: Keys, component: number, groups: number): number[] {
  const centres = Array.from({ length: groups }, (_, g) => normalQuantile((g + 0.5) / groups));
  return shuffle(centres, derive(keys, PURPOSE.centres, component));
}

/** Shapes draws into needs and standardizes every component over the population, a constant one to 0. */
export function shapeNeeds({ keys, draws, form }: NeedsBrief): Needs {
  if (form.shape === 'spread') return draws.normals.map((normals) => standardize(normals));
  const coreShare = form.shape === 'groups' ? 1 : form.coreShare;
  return draws.normals.map((normals, d) => {
    const centres = groupCentres(keys, d, form.groups);
    const raw = normals.map((normal, i) => {
      const u = draws.membership[i]!;
      return u < coreShare
        ? centres[Math.floor((u / coreShare) * form.groups)]! + form.groupSpread * normal
        : normal;
    });
    return standardize(raw);
  });
}

function standardize(raw: Float64Array): Float64Array {
  const count = raw.length;
  if (raw.every((x) => x === raw[0])) return new Float64Array(count);
  const mean = sum(count, (i) => raw[i]!) / count;
  const variance =
    sum(count, (i) => {
      const deviation = raw[i]! - mean;
      return deviation * deviation;
    }) / count;
  const deviation = Math.sqrt(variance);
  return raw.map((x) => (x - mean) / deviation);
}
