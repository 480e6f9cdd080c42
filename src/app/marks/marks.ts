import type { Experience } from '../../vocabulary/experiences.ts';

/** Outlines of the experiences' marks around the origin, about 10 units wide: circle, square, triangle, diamond. */
export const MARKS: Readonly<Record<Experience, string>> = {
  mass: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z',
  niche: 'M-4.6 -4.6H4.6V4.6H-4.6Z',
  targeted: 'M0 -5.4L5.6 4.6H-5.6Z',
  'one-to-one': 'M0 -6L6 0L0 6L-6 0Z',
};
