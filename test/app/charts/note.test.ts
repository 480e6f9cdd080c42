import { expect, test } from 'vitest';
import { placeNote } from '../../../src/app/charts/note.ts';
import { scalesOf } from '../../../src/app/charts/path.ts';

const at = [0, 1, 2, 3, 4];
const scales = scalesOf({ low: 0, high: 100 }, at);
const size = { width: 30, height: 15 };
const note = { at: 2, value: 50, experience: 'mass', text: 'here' } as const;
const place = (values: number[], time = 2) =>
  placeNote({ ...note, at: time }, [{ experience: 'mass', values }], at, scales, size);

test('words go where there is most room, away from the lines', () => {
  expect(place([0, 25, 50, 75, 100])).toEqual({ top: 50, bottom: 100, edge: 'start' });
  expect(place([100, 75, 50, 25, 0])).toEqual({ top: 0, bottom: 50, edge: 'start' });
});

test('words near the right edge end at their rule', () => {
  expect(place([10, 10, 10, 10, 10], 4)).toEqual({ top: 0, bottom: 90, edge: 'end' });
});

test('there is no place where lines run high and low', () => {
  expect(place([0, 100, 0, 100, 0])).toBeUndefined();
});

test('words do not cross the zero line', () => {
  const halved = scalesOf({ low: -100, high: 100 }, at);
  const line = { experience: 'mass', values: [80, 80, 80, 80, 80] } as const;
  expect(placeNote(note, [line], at, halved, size)).toEqual({ top: 50, bottom: 100, edge: 'start' });
  const low = scalesOf({ low: -10, high: 100 }, at);
  expect(placeNote(note, [line], at, low, size)?.bottom).toBeCloseTo(90.909);
});
