import type { Flip } from '../../../../analysis/flips.ts';
import { scaleOf as rowOf } from '../../../../vocabulary/scale-of.ts';
import type { Span } from '../../../../vocabulary/span.ts';
import { scaleOf, stepFrom } from '../../../controls/scale.ts';

/**
 * Where to try what a flip brings: about a step of the slider beyond it, for at the flip itself both are worth the
 * same. Of whole numbers the flip is the first that lies beyond.
 */
export function pastFlip(target: Span, { at }: Pick<Flip, 'at'>): number {
  if (target.isWhole) return at;
  const scale = scaleOf(rowOf(target), target.from, target.to);
  const direction = at > target.value ? 1 : -1;
  const next = stepFrom(scale, at, direction);
  const second = stepFrom(scale, next, direction);
  return Math.abs(next - at) * 2 < Math.abs(second - next) ? second : next;
}
