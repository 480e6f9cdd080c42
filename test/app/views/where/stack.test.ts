import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stackDots, ticksUnder } from '../../../../src/app/views/where/sure/stack.ts';

const leads = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });

test('every dot has a place of its own, wins to the right of zero and all others to the left', () => {
  fc.assert(
    fc.property(leads, (values) => {
      const { dots, columns, rows, zero } = stackDots(values);
      expect(dots).toHaveLength(values.length);
      expect(new Set(dots.map(({ column, row }) => `${column} ${row}`)).size).toBe(values.length);
      dots.forEach(({ column, row, isWin }, i) => {
        expect(isWin).toBe(values[i]! > 0);
        expect(column >= zero).toBe(isWin);
        expect(column).toBeGreaterThanOrEqual(0);
        expect(column).toBeLessThan(columns);
        expect(row).toBeLessThan(rows);
      });
    }),
  );
});

test('a dot stands over its value', () => {
  fc.assert(
    fc.property(leads, (values) => {
      const { dots, zero, width } = stackDots(values);
      dots.forEach(({ column }, i) => {
        const middle = (column - zero + 0.5) * width;
        expect(Math.abs(middle - values[i]!)).toBeLessThanOrEqual(width * (0.5 + 1e-6));
      });
    }),
  );
});

test('dots stand on each other without gaps', () => {
  const { dots, rows, width, zero } = stackDots([-10, 1, 1.1, 1.2, 9, 10]);
  expect(width).toBe(1);
  expect(zero).toBe(10);
  expect(dots.map(({ row }) => row)).toEqual([0, 0, 0, 1, 0, 0]);
  expect(rows).toBe(2);
});

test('without any lead, and with one value, there is still a line at zero', () => {
  expect(stackDots([0, 0])).toMatchObject({ columns: 2, zero: 1, rows: 2 });
  expect(stackDots([5])).toMatchObject({ zero: 1 });
  expect(stackDots([-5]).columns).toBeGreaterThan(stackDots([-5]).zero);
});

test('the ticks are round, few, hold zero and stay under the dots', () => {
  fc.assert(
    fc.property(leads, (values) => {
      const stack = stackDots(values);
      const ticks = ticksUnder(stack);
      expect(ticks).toContain(0);
      expect(ticks.length).toBeLessThanOrEqual(6);
      for (const tick of ticks) {
        const place = tick / stack.width + stack.zero;
        expect(place).toBeGreaterThan(-1e-6);
        expect(place).toBeLessThan(stack.columns + 1e-6);
      }
    }),
  );
});
