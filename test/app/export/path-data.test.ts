import { expect, test } from 'vitest';
import { stretchPath } from '../../../src/app/export/path-data.ts';

const BY = { a: 2, d: 0.5, e: 10, f: -4 };
const AS_IT_IS = { a: 1, d: 1, e: 0, f: 0 };

test.each([
  ['M1 2L3 4', 'M12 -3L16 -2'],
  ['M0,0H100', 'M10 -4H210'],
  ['M1 8V4', 'M12 0V-2'],
  ['m1 8l2 4h3v2', 'm2 4l4 2h6v1'],
  ['M0 0L1 1 2 2', 'M10 -4L12 -3.5L14 -3'],
  ['M0 0 1 1', 'M10 -4L12 -3.5'],
  ['M0 0C1 2 3 4 5 6Z', 'M10 -4C12 -3 16 -2 20 -1Z'],
  ['M-1.5-2.5L1e1 .5', 'M7 -5.25L30 -3.75'],
  ['M-5 0a5 5 0 1 0 10 0Z', 'M0 -4a10 2.5 0 1 0 20 0Z'],
])('%s is stretched to %s', (data, expected) => expect(stretchPath(data, BY)).toBe(expected));

test('what is not stretched means the same', () => {
  const data = 'M0 -6L6 0L0 6L-6 0Z';
  expect(stretchPath(data, AS_IT_IS)).toBe(data);
});

test.each(['', 'nonsense', '10 10', 'M', 'M1', 'Mx y', 'M1 1 R5 5'])('%j draws nothing wrong', (data) =>
  expect(stretchPath(data, BY)).toMatch(/^(M12 -3.5)?$/),
);
