import type { Choice } from '../analysis/component-worths.ts';
import { spendingOfTop } from '../analysis/spending.ts';
import { MODEL_VERSION } from '../engine/engine.ts';
import type { Business } from '../vocabulary/business.ts';
import { perExperience } from '../vocabulary/experiences.ts';
import type { TakenApart } from './taken-apart.ts';

/** The share of customers by whom skewness of spending is told. */
const TOP = 0.2;

/** An offering taken apart as plain data, in the documented shape; money is per customer. */
export function takenApartAsData(
  name: string,
  business: Business,
  { worths, nearest, serve, text }: TakenApart,
) {
  const { offering, parameters, seed } = business;
  const choice = ({ places, value }: Choice) => ({
    names: places.map((place) => offering[place]!.name),
    value,
  });
  const best = choice(worths.best);
  return {
    scenario: name,
    seed,
    modelVersion: MODEL_VERSION,
    experience: worths.experience,
    components: worths.components.map(({ name, alone, lastIn, shapley, shapleyInterval, cost, ...more }) => ({
      name,
      alone,
      lastIn,
      shapley,
      shapleyInterval,
      cost,
      ...more,
    })),
    best: best.names,
    bestValue: best.value,
    exact: worths.exact,
    present: choice(worths.present),
    none: worths.none.value,
    all: worths.all.value,
    mass: worths.mass,
    sizes: worths.sizes.map((each) => ({ size: each.places.length, ...choice(each) })),
    isNested: worths.isNested,
    nearest: nearest ?? null,
    serve: {
      best: serve.best,
      points: serve.points.map(({ share, values, benefits }) => ({
        share,
        spending: spendingOfTop(share, parameters['needs.valueSkew']),
        values: perExperience((_, e) => values[e]!),
        benefits: perExperience((_, e) => benefits[e]!),
      })),
      spendingOfTop20: spendingOfTop(TOP, parameters['needs.valueSkew']),
    },
    text,
  };
}
