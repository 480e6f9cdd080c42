import { withPlayer, type PlayerSet, type SetValue } from './sets.ts';
import { surveyVariants, type SetQuestion, type Variant } from './set-worths.ts';
import type { Survey } from './survey.ts';
import type { Watch } from './watch.ts';

/** What the unit cost of one player takes; money is per customer over the horizon, discounted. */
export interface UnitCost {
  /** When all players are tailored. */
  readonly cost: number;
  /** What a unit cost of 1 takes beside the others of the best set; 0 where unit costs are not paid. */
  readonly perUnit: number;
}

export interface UnitCostQuestion {
  readonly question: SetQuestion;
  readonly all: PlayerSet;
  readonly best: PlayerSet;
  readonly valueOf: SetValue;
}

/**
 * What unit costs take, for each player; 0 for contact components. Prices act on money alone and in proportion, so
 * that one other value tells all of them.
 */
export async function surveyUnitCosts(
  { question, all, best, valueOf }: UnitCostQuestion,
  survey: Survey,
  watch?: Watch,
): Promise<UnitCost[]> {
  const { offering } = question.business;
  const components = question.places.map((place) => offering[place]!);
  const products = [...components.keys()].filter((player) => components[player]!.tailoredBy === 'product');
  const targets = products.map((player) => ({
    id: `offering.${components[player]!.name}.unitCost`,
    component: question.places[player]!,
  }));
  const now = products.map((player) => components[player]!.unitCost);
  const variants = products.flatMap((player, k): Variant[] => [
    { set: all, values: now.with(k, 0) },
    { set: withPlayer(best, player), values: now.with(k, now[k] === 0 ? 1 : 0) },
  ]);
  if (variants.length === 0) return components.map(() => ({ cost: 0, perUnit: 0 }));
  const found = await surveyVariants(question, { targets, variants }, survey, watch);
  return components.map((_, player): UnitCost => {
    const k = products.indexOf(player);
    if (k < 0) return { cost: 0, perUnit: 0 };
    const change = found[2 * k + 1]! - valueOf(withPlayer(best, player));
    return {
      cost: found[2 * k]! - valueOf(all),
      perUnit: now[k] === 0 ? -change : change / now[k]!,
    };
  });
}
