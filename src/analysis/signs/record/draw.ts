import { exp } from '../../../engine/maths/exp.ts';
import { log } from '../../../engine/maths/log.ts';
import { derive, keysOf, PURPOSE } from '../../../engine/random/keys.ts';
import { stream } from '../../../engine/random/stream.ts';
import type { Business } from '../../../vocabulary/business.ts';
import type { Component } from '../../../vocabulary/offering.ts';
import {
  DEFAULTS,
  NUMERIC_PARAMETERS,
  parameterOf,
  type NumericId,
  type Parameters,
} from '../../../vocabulary/parameters.ts';
import { valueAt } from '../../triangular.ts';
import { ALIKE, DRAWN_CHOICES, MISJUDGED, OFFERING, PLAUSIBLE, type PlausibleRange } from './ranges.ts';

/** A plausible business, as it is and as those who run it believe it to be. */
export interface DrawnBusiness {
  readonly business: Business;
  readonly believed: Business;
  /** What was drawn for each row of PLAUSIBLE, in its unit. */
  readonly drawn: readonly number[];
}

const between = (low: number, high: number, by: PlausibleRange['by'], u: number) =>
  by === 'steps' ? low + u * (high - low) : low * exp(u * log(high / low));

const rowOf = (id: NumericId) => NUMERIC_PARAMETERS.find((each) => each.id === id)!;

/** As it is allowed: in the range of its parameter, whole where it must be. */
function allowed(id: NumericId, value: number): number {
  const { min, max, whole } = rowOf(id);
  const held = Math.max(min, Math.min(max, value));
  return whole ? Math.round(held) : held;
}

/** Lowers what may not exceed another number. */
function consistent(parameters: Parameters): Parameters {
  const lowered = NUMERIC_PARAMETERS.flatMap(({ id, atMost }) =>
    atMost === undefined ? [] : [[id, Math.min(parameters[id], parameters[atMost as NumericId])]],
  );
  return { ...parameters, ...Object.fromEntries(lowered) };
}

function drawOffering(next: () => number, spend: number): Component[] {
  const { components, importance, variety, unitCost } = OFFERING;
  const count = components[0] + Math.floor(next() * (components[1] - components[0] + 1));
  return Array.from({ length: count }, (_, k): Component => {
    const tailoredBy = next() < 0.5 ? 'product' : 'contact';
    const drawn = {
      importance: between(...importance, 'factors', next()),
      variety: between(...variety, 'steps', next()),
      unitCost: spend * between(...unitCost, 'factors', next()),
    };
    const cost = tailoredBy === 'product' ? drawn.unitCost : 0;
    return { name: `component ${k + 1}`, tailoredBy, ...drawn, unitCost: cost, tailored: true };
  });
}

/** A number that is up to 30% higher or lower, most likely as it is. */
function misjudge(value: number, u: number): number {
  return valueAt(
    { id: '', low: (1 - MISJUDGED) * value, likely: value, high: (1 + MISJUDGED) * value, isWhole: false },
    u,
  );
}

/** The plausible business of a number, from 0; it is the same however many are drawn. */
export function drawPlausible(seed: string, number: number): DrawnBusiness {
  const next = stream(derive(keysOf(seed), PURPOSE.businesses, number));
  const drawn = PLAUSIBLE.map(({ low, high, by }) => between(low, high, by, next()));
  const of = (id: NumericId) => drawn[PLAUSIBLE.findIndex((each) => each.id === id)]!;
  const spend = of('economics.spend');
  const scales = { plain: 1, spending: spend, 'all spending': spend * Math.round(of('market.customers')) };
  const choices = DRAWN_CHOICES.map((id) => {
    const row = parameterOf(id);
    const options = row.kind === 'choice' ? row.options : [];
    return [id, options[Math.floor(next() * options.length)]!.value];
  });
  const numbers = PLAUSIBLE.map(({ id, unit }, k) => [id, allowed(id, drawn[k]! * scales[unit])] as const);
  const parameters = consistent({
    ...DEFAULTS,
    ...Object.fromEntries([...ALIKE.map(({ id, value }) => [id, value]), ...choices, ...numbers]),
  });
  const offering = drawOffering(next, spend);
  const business = { seed: `${seed} / business ${number + 1}`, parameters, offering };

  const guesses = PLAUSIBLE.map(({ id, isKnown }) => {
    const guess = misjudge(parameters[id], next());
    return [id, isKnown ? parameters[id] : allowed(id, guess)] as const;
  });
  const believed = {
    ...business,
    parameters: consistent({ ...parameters, ...Object.fromEntries(guesses) }),
    offering: offering.map((each) => ({
      ...each,
      importance: misjudge(each.importance, next()),
      variety: misjudge(each.variety, next()),
      unitCost: misjudge(each.unitCost, next()),
    })),
  };
  return { business, believed, drawn };
}
