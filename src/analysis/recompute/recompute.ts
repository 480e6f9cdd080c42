import type { Engine } from '../../engine/engine.ts';
import type { Recipe } from '../../published/row.ts';
import { ishigamiIndices } from './ishigami.ts';
import { membershipOf, multipleOf, survivalOf } from './loyal.ts';
import { misfitsOf } from './misfits.ts';
import { plainBusiness } from './plain.ts';

/** Share of the misfit of mass that niches leave. */
function leftByNiches(engine: Engine, niches: number, components: number): number {
  const of = plainBusiness({ 'market.periods': 1, 'niches.count': niches }, components);
  const { mass, niche } = misfitsOf(engine, of);
  return niche[0]! / mass[0]!;
}

function learnedFrom(engine: Engine, insight: number, contacts: number, niches = 1) {
  return misfitsOf(
    engine,
    plainBusiness({
      'market.periods': contacts,
      'niches.count': niches,
      'interaction.insight': insight,
      'interaction.contacts': 1,
    }),
  );
}

/** More contacts than any row needs. */
const MANY_CONTACTS = 40;

function contactsToPass(engine: Engine, niches: number, insight: number): number {
  const { niche, 'one-to-one': oneToOne } = learnedFrom(engine, insight, MANY_CONTACTS, niches);
  return 1 + oneToOne.findIndex((misfit, t) => misfit < niche[t]!);
}

/** Finds a published figure with the model; always the same digits. */
export function recompute(engine: Engine, recipe: Recipe): number {
  switch (recipe.kind) {
    case 'niches':
      return leftByNiches(engine, recipe.niches, recipe.components);
    case 'overtaking':
      return contactsToPass(engine, recipe.niches, recipe.insight);
    case 'learning': {
      const misfits = learnedFrom(engine, recipe.insight, recipe.contacts);
      return misfits['one-to-one'].at(-1)! / misfits.mass.at(-1)!;
    }
    case 'fit': {
      const { pickiness, variety, components } = recipe;
      const parameters = { 'response.pickiness': pickiness, 'needs.variety': variety, 'market.periods': 1 };
      return engine.results(plainBusiness(parameters, components)).mass.series.fit[0]!;
    }
    case 'survival':
      return survivalOf(engine, recipe.alpha, recipe.beta, recipe.after);
    case 'multiple':
      return multipleOf(engine, recipe.retention, recipe.discountRate);
    case 'membership':
      return membershipOf(engine, recipe);
    case 'ishigami':
      return ishigamiIndices()[recipe.input]![recipe.order];
  }
}
