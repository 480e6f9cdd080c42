import { describe, expect, test } from 'vitest';
import { makePlanner } from '../../src/engine/plan.ts';
import { isAlikeUpTo } from '../../src/engine/stages.ts';
import { COMPONENT_FIELDS } from '../../src/vocabulary/offering.ts';
import { PARAMETERS, type Parameters } from '../../src/vocabulary/parameters.ts';
import { business, change, OFFERING } from './businesses.ts';

const BASE = business({ 'needs.groups': 3, 'interaction.history': 2 });

/** Another value than the base's, valid by itself. */
function other(row: (typeof PARAMETERS)[number]): Partial<Parameters> {
  const now = BASE.parameters[row.id];
  const value =
    row.kind === 'choice'
      ? row.options.find((option) => option.value !== now)!.value
      : (now as number) + row.step <= row.max
        ? (now as number) + row.step
        : (now as number) - row.step;
  return { [row.id]: value } as Partial<Parameters>;
}

const acting = (...stages: string[]) => PARAMETERS.filter(({ actsFrom }) => stages.includes(actsFrom));

describe('what a parameter leaves alone is kept', () => {
  test.each(acting('money'))('$id acts on money alone: the whole plan stays', (row) => {
    const planOf = makePlanner();
    expect(planOf(change(BASE, other(row)))).toBe(planOf(BASE));
  });

  test.each(acting('stay'))('$id acts on staying: fits are kept, the plan is not', (row) => {
    const planOf = makePlanner();
    const before = planOf(BASE);
    const after = planOf(change(BASE, other(row)));
    expect(after).not.toBe(before);
    expect(after.fits).toBe(before.fits);
    expect(after.fits(0)).toBe(before.fits(0));
  });

  test.each(acting('fit'))('$id acts on fit: needs and niches are kept, fits are not', (row) => {
    const planOf = makePlanner();
    const before = planOf(BASE);
    const after = planOf(change(BASE, other(row)));
    expect(after.needs).toBe(before.needs);
    expect(after.misfits.niches).toBe(before.misfits.niches);
    expect(after.fits).not.toBe(before.fits);
  });

  test('what is learned of needs that move is kept once it is asked for again, and as long as nothing changes it', () => {
    const moving = change(BASE, { 'needs.drift': 0.1 });
    const planOf = makePlanner();
    const followingWith = (values: Partial<Parameters>) => planOf(change(moving, values)).following;
    expect(planOf(moving).following).toBeUndefined();
    const kept = followingWith({ 'response.pickiness': 2 });
    expect(kept).toBeDefined();
    expect(followingWith({ 'niches.count': 7 })).toBe(kept);
    expect(followingWith({ 'rival.experience': 'mass' })).toBe(kept);
    for (const learned of [
      { 'interaction.insight': 0.31 },
      { 'needs.variety': 1.01 },
      { 'customization.flexibility': 0.5 },
    ]) {
      expect(followingWith(learned)).toBeUndefined();
      expect(followingWith({ ...learned, 'response.pickiness': 3 })).not.toBe(kept);
    }
  });

  test('lists of fits serve a shorter horizon and a longer one, and leave with a larger sample', () => {
    const moving = change(BASE, { 'needs.drift': 0.1, 'market.periods': 6 });
    const planOf = makePlanner();
    const fitsWith = (values: Partial<Parameters>) => planOf(change(moving, values)).fits(0);
    const first = fitsWith({}).targeted[0];
    expect(fitsWith({ 'market.periods': 4 }).targeted[0]).toBe(first);
    const longer = fitsWith({ 'market.periods': 9 }).targeted;
    expect([longer[0], longer.length]).toEqual([first, 9]);
    expect(fitsWith({ 'market.sample': 2_000_000 }).targeted[0]).not.toBe(first);
  });

  test.each(acting('niches'))('$id acts on niches: needs are kept', (row) => {
    const planOf = makePlanner();
    const before = planOf(BASE);
    const after = planOf(change(BASE, other(row)));
    expect(after.needs).toBe(before.needs);
    expect(after.misfits.niches).not.toBe(before.misfits.niches);
  });

  test.each(COMPONENT_FIELDS)(
    'the $field of a component acts from its stage on',
    ({ field, actsFrom, step }) => {
      const planOf = makePlanner();
      const before = planOf(BASE);
      const offering = OFFERING.map((each, place) =>
        place === 0 ? { ...each, [field]: each[field] + step } : each,
      );
      const after = planOf({ ...BASE, offering });
      expect(after.needs).toBe(before.needs);
      expect(after === before).toBe(actsFrom === 'money');
    },
  );
});

test.each(PARAMETERS)('$id counts, in whatever order parameters were written', (row) => {
  const isAlike = isAlikeUpTo('money');
  const backwards = (from: Parameters) =>
    Object.fromEntries(Object.entries(from).toReversed()) as unknown as Parameters;
  const turned = { ...BASE, parameters: backwards(BASE.parameters) };
  const changed = change(BASE, other(row));
  const turnedAndChanged = { ...changed, parameters: backwards(changed.parameters) };
  expect(isAlike(BASE, turned)).toBe(true);
  expect(isAlike(turned, BASE)).toBe(true);
  expect(isAlike(BASE, changed)).toBe(false);
  expect(isAlike(BASE, turnedAndChanged)).toBe(false);
  expect(isAlike(turnedAndChanged, BASE)).toBe(false);
});
