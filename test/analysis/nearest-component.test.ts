import { expect, test } from 'vitest';
import { componentWorths } from '../../src/analysis/component-worths.ts';
import { nearestComponent } from '../../src/analysis/nearest-component.ts';
import { withTailored } from '../../src/analysis/sweep.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { engineSurvey } from './surveys.ts';
import { businessWith, gameSurvey, offeringOf, type Game } from './tailored.ts';

const SHOP = businessWith(offeringOf(4));

/** Each brings something times its variety, less what it costs for two periods. */
const gameOf =
  (brings: readonly number[]): Game =>
  (flags, values) =>
    flags.reduce((sum, on, k) => {
      const { name, variety, unitCost } = SHOP.offering[k]!;
      const at = (field: string, now: number) => values[`offering.${name}.${field}`] ?? now;
      return sum + (on ? brings[k]! * at('variety', variety) - 2 * at('unitCost', unitCost) : 0);
    }, 50);

async function nearest(brings: readonly number[]) {
  const { survey } = gameSurvey(gameOf(brings));
  const worths = await componentWorths({ business: SHOP }, survey);
  return nearestComponent({ business: SHOP, worths }, survey);
}

test('the nearest is the one that would lose least, with the unit cost and the variety at which it breaks even', async () => {
  // products a and c cost 2 each
  const found = await nearest([1.5, 3, 0.5, 2]);
  expect(found).toMatchObject({ place: 0, name: 'a' });
  expect(found!.loss).toBeCloseTo(0.5, 10);
  expect(found!.unitCost!.now).toBe(1);
  expect(found!.unitCost!.at).toBeCloseTo(0.75, 10);
  expect(found!.variety!.at).toBeCloseTo(4 / 3, 3);
});

test('what no unit cost and no variety would mend has neither', async () => {
  const found = await nearest([-1, 3, -2, 2]);
  expect(found).toMatchObject({ name: 'a', loss: 3, unitCost: null, variety: null });
});

test('a contact component has no unit cost', async () => {
  expect(await nearest([4, -0.1, 4, 2])).toMatchObject({ name: 'b', unitCost: null, variety: null });
});

test('there is none when all are worth it', async () => {
  expect(await nearest([3, 1, 3, 1])).toBeUndefined();
});

test('with that variety, all else as it is, the engine finds no gain and no loss', async () => {
  const offering = offeringOf(3).map((each) => ({ ...each, unitCost: each.unitCost * 12, variety: 0.6 }));
  const business = businessWith(offering, { 'customization.effort': 0.1 });
  const worths = await componentWorths({ business }, engineSurvey());
  const found = (await nearestComponent({ business, worths }, engineSurvey()))!;
  const { place, variety, loss } = found;
  const flags = offering.map((_, k) => worths.best.places.includes(k));
  const gainAt = (value: number) => {
    const at = { ...business, offering: offering.with(place, { ...offering[place]!, variety: value }) };
    const [without, with_] = [flags, flags.with(place, true)].map(
      (each) => createEngine().measure(withTailored(at, each))['one-to-one'].valuePerCustomer,
    );
    return with_! - without!;
  };
  expect(gainAt(variety!.now)).toBeCloseTo(-loss, 9);
  expect(gainAt(variety!.at * 0.999)).toBeLessThan(0);
  expect(gainAt(variety!.at * 1.001)).toBeGreaterThan(0);
});
