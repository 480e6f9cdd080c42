import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { domain, domainAfter, holdingAxis, ROOM, type Domain } from '../../../src/app/charts/axis.ts';
import { ticksOf } from '../../../src/app/charts/ticks.ts';

const MONEY = { quantity: 'money', includeZero: true } as const;
const SHARE = { quantity: 'share', includeZero: true } as const;
const held = (before: Domain | undefined, most: number) =>
  domainAfter(before, [0, most], { ...MONEY, isHeld: true });
const loose = (before: Domain | undefined, most: number) =>
  domainAfter(before, [0, most], { ...MONEY, isHeld: false });

const amount = fc.oneof(
  fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  fc.double({ min: -500, max: 500, noNaN: true }),
  fc.double({ min: -1e-3, max: 1e-3, noNaN: true }),
);
const extent = fc.tuple(amount, amount).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const wish = fc.record({
  quantity: fc.constantFrom('money', 'share', 'number'),
  includeZero: fc.boolean(),
} as const);

describe('domain', () => {
  test.each([
    [[0, 187], MONEY, { low: 0, high: 200, step: 50 }],
    [[-22, 187], MONEY, { low: -25, high: 200, step: 50 }],
    [[1.9, 41], MONEY, { low: 0, high: 50, step: 10 }],
    [[0.05, 1], SHARE, { low: 0, high: 1, step: 0.25 }],
    [[0.9, 0.95], { ...SHARE, includeZero: false }, { low: 0.9, high: 0.95, step: 0.01 }],
    [[0, 0], MONEY, { low: 0, high: 0.0001, step: 0.00002 }],
  ] as const)('of %j (%j) is %j', (extent, wish, expected) => {
    const { low, high, step } = domain(extent, wish);
    expect(low).toBeCloseTo(expected.low, 9);
    expect(high).toBeCloseTo(expected.high, 9);
    expect(step).toBeCloseTo(expected.step, 9);
  });

  test('contains its extent, is finite and has three to six gridlines that are told apart', () => {
    fc.assert(
      fc.property(extent, wish, (extent, wish) => {
        const found = domain(extent, wish);
        const slack = 1e-8 * (found.high - found.low);
        expect(found.low).toBeLessThanOrEqual(extent[0] + slack);
        expect(found.high).toBeGreaterThanOrEqual(extent[1] - slack);
        if (wish.includeZero) expect(found.low * found.high).toBeLessThanOrEqual(0);
        const texts = ticksOf(found, wish.quantity).map(({ text }) => text.replace(/[^\d.e−]/g, ''));
        expect(texts.length).toBeGreaterThanOrEqual(3);
        expect(texts.length).toBeLessThanOrEqual(6);
        expect(new Set(texts).size).toBe(texts.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('without any value runs from 0 to 1', () => {
    expect(domain(undefined, SHARE)).toMatchObject({ low: 0, high: 1 });
  });
});

describe('domainAfter', () => {
  test('holds still while a slider is held, however small the values become', () => {
    const before = loose(undefined, 187);
    expect(held(before, 20)).toBe(before);
    expect(held(before, 200 * (1 + ROOM))).toBe(before);
  });

  test('grows while held when a line would leave its room, and does not shrink again', () => {
    const grown = held(loose(undefined, 187), 230);
    expect(grown.high).toBe(250);
    expect(held(grown, 100)).toBe(grown);
  });

  test('settles afterwards to the domain of the values', () => {
    expect(loose(held(loose(undefined, 187), 230), 100)).toEqual(domain([0, 100], MONEY));
  });

  test('does not flicker where a small change would move it', () => {
    const below = loose(undefined, 199);
    expect(below.high).toBe(200);
    expect(loose(below, 202)).toBe(below);
    const above = loose(undefined, 202);
    expect(above.high).toBeGreaterThan(200);
    expect(loose(above, 199)).toBe(above);
    expect(loose(above, 160).high).toBeLessThan(above.high);
  });

  test('never cuts a line by more than its room, and changes nothing when asked again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(extent, fc.boolean()), { minLength: 1, maxLength: 12 }),
        wish,
        (drags, wish) => {
          let now: Domain | undefined;
          for (const [extent, isHeld] of drags) {
            now = domainAfter(now, extent, { ...wish, isHeld });
            const room = (ROOM + 1e-8) * (now.high - now.low);
            expect(extent[0]).toBeGreaterThanOrEqual(now.low - room);
            expect(extent[1]).toBeLessThanOrEqual(now.high + room);
            expect(domainAfter(now, extent, { ...wish, isHeld })).toEqual(now);
          }
        },
      ),
    );
  });

  test('an axis remembers its domain', () => {
    const axis = holdingAxis();
    const first = axis([0, 187], { ...MONEY, isHeld: false });
    expect(axis([0, 20], { ...MONEY, isHeld: true })).toBe(first);
    expect(axis([0, 20], { ...MONEY, isHeld: false }).high).toBe(20);
  });
});
