import { expect, test } from 'vitest';
import { ringsOf, servedInWords } from '../../../../src/app/views/apart/serve/rings.ts';

test('a share of customers is said as all, nobody, or the top', () => {
  expect([0, 0.2, 0.998, 1].map(servedInWords)).toEqual(['nobody', 'the top 20%', 'all', 'all']);
});

test('mass has no best share: whoever it serves gets what everyone else gets', () => {
  const best = { share: 0.5, value: 3 };
  const rings = ringsOf({ best: { mass: best, niche: best, targeted: best, 'one-to-one': best } });
  expect(rings).toEqual(['niche', 'targeted', 'one-to-one'].map((experience) => ({ experience, ...best })));
});
