import { expect, test } from 'vitest';
import { placeReadout } from '../../../../src/app/charts/reading.ts';
import { placeOff } from '../../../../src/app/views/where/map/readout-place.ts';

const plot = { left: 0, right: 600, top: 0, bottom: 400 };
const room = { plot, figure: plot, gap: 16 };
const size = { width: 200, height: 150 };

test('wherever the pointer and the dot are, the readout leaves the dot in sight and stays in the figure', () => {
  for (let x = 10; x < 600; x += 37)
    for (let y = 10; y < 400; y += 29)
      for (const [dx, dy] of [
        [0, 0],
        [40, 10],
        [-60, 0],
        [20, -70],
        [150, 60],
      ] as const) {
        const kept = { left: x + dx - 8, right: x + dx + 8, top: y + dy - 8, bottom: y + dy + 8 };
        const { left, top } = placeOff({ x, y }, size, { ...room, kept });
        const covers =
          left < kept.right && left + 200 > kept.left && top < kept.bottom && top + 150 > kept.top;
        expect(covers, `${x} ${y} ${dx} ${dy}`).toBe(false);
        expect(left >= 0 && left + 200 <= 600 && top >= 0 && top + 150 <= 400, `${x} ${y}`).toBe(true);
      }
});

test('a dot elsewhere changes nothing', () => {
  const kept = { left: 590, right: 600, top: 390, bottom: 400 };
  expect(placeOff({ x: 100, y: 100 }, size, { ...room, kept })).toEqual(
    placeReadout({ x: 100, y: 100 }, size, room),
  );
});
