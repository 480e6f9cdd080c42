import { CHECKS, type CheckId } from '../checks.ts';
import type { Trial } from './trial.ts';

/** Letters a trial takes when it is written. */
const LETTERS = 4;

/**
 * Trials as text, four hexadecimal digits each: the winner in two bits, whether one-to-one beats mass, each check in
 * the order of CHECKS, and how many indicators are on in four bits.
 */
export function writeTrials(trials: readonly Trial[]): string {
  return trials
    .map(({ winner, beatsMass, isOn, indicators }) => {
      const checks = CHECKS.reduce((sum, { id }, k) => sum + (isOn[id] ? 1 << k : 0), 0);
      const bits = winner | (Number(beatsMass) << 2) | (checks << 3) | (indicators << (3 + CHECKS.length));
      return bits.toString(16).padStart(LETTERS, '0');
    })
    .join('');
}

/** Trials that writeTrials wrote. */
export function readTrials(text: string): Trial[] {
  return Array.from({ length: text.length / LETTERS }, (_, place): Trial => {
    const bits = parseInt(text.slice(place * LETTERS, (place + 1) * LETTERS), 16);
    const checks = CHECKS.map(({ id }, k) => [id, ((bits >> (3 + k)) & 1) === 1]);
    return {
      winner: bits & 3,
      beatsMass: ((bits >> 2) & 1) === 1,
      isOn: Object.fromEntries(checks) as Record<CheckId, boolean>,
      indicators: bits >> (3 + CHECKS.length),
    };
  });
}
