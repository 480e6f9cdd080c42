import { SENSITIVITY } from './ishigami.ts';
import { CLOSED_FORM, LEARNING } from './laws.ts';
import { CAR_WASH, MULTIPLES_OF_MARGIN } from './lifetime-value.ts';
import { MORE_COMPONENTS, ONE_COMPONENT } from './quantizer.ts';
import { HIGH_END, REGULAR } from './retention.ts';
import type { PublishedFigure, PublishedGroup } from './row.ts';

/** Every published figure that the model is held against, once: for the page and for the tests. */
export const PUBLISHED: readonly PublishedGroup[] = [
  ONE_COMPONENT,
  MORE_COMPONENTS,
  LEARNING,
  CLOSED_FORM,
  REGULAR,
  HIGH_END,
  MULTIPLES_OF_MARGIN,
  CAR_WASH,
  SENSITIVITY,
];

export type Mark = 'agrees' | 'differs' | 'calibration';

/** How our number stands to a published one. */
export function markOf({ published, bound, isCalibration }: PublishedFigure, ours: number): Mark {
  if (!(Math.abs(ours - published) <= bound)) return 'differs';
  return isCalibration ? 'calibration' : 'agrees';
}
