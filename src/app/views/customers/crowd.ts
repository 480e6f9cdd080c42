import type { Portrait } from '../../../engine/portrait/portrait.ts';

/** Where customers are on the field, from −1 to 1 on either axis (up is positive), and how much is left of each dot. */
export interface Crowd {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** 0 … 1; in between while she leaves. */
  readonly presence: Float32Array;
  /** Fit × 255. */
  readonly fits: Uint8Array;
}

/** The period, counted from 0, that a moment belongs to: moment 9 is the end of the ninth; today is before the first. */
export function periodAt(moment: number): number {
  return Math.max(0, Math.ceil(moment) - 1);
}

/** What is left of a dot at a moment: she leaves in the course of the period, from 1, after which she is gone. */
export function presenceAt(left: number, moment: number): number {
  return Math.min(1, Math.max(0, left - moment));
}

const edge = (place: number) => (place < -1 ? -1 : place > 1 ? 1 : place);

/** Where all customers are on the field at a moment, whole or in between; where needs keep, at any moment the same. */
export function placesAt(
  { customers, periods, places, isMoving }: Portrait,
  moment: number,
  [acrossReach, upReach]: readonly [number, number],
): Pick<Crowd, 'x' | 'y'> {
  const now = isMoving ? Math.min(periodAt(moment), periods - 1) : 0;
  const before = Math.max(0, now - 1);
  const share = now > 0 ? moment - now : 1;
  const [x, y] = [new Float32Array(customers), new Float32Array(customers)];
  for (let i = 0; i < customers; i++) {
    const across = places[2 * now * customers + i];
    const up = places[(2 * now + 1) * customers + i];
    const acrossBefore = places[2 * before * customers + i];
    const upBefore = places[(2 * before + 1) * customers + i];
    x[i] = edge((acrossBefore + share * (across - acrossBefore)) / acrossReach);
    y[i] = edge((upBefore + share * (up - upBefore)) / upReach);
  }
  return { x, y };
}

/** The crowd of an experience at a moment in periods, whole or in between. */
export function crowdAt(
  { customers, periods, fits, left }: Portrait,
  experience: number,
  moment: number,
  { x, y }: Pick<Crowd, 'x' | 'y'>,
): Crowd {
  const presence = new Float32Array(customers);
  for (let i = 0; i < customers; i++) presence[i] = presenceAt(left[experience * customers + i], moment);
  const first = (experience * periods + Math.min(periodAt(moment), periods - 1)) * customers;
  return { count: customers, x, y, presence, fits: fits.subarray(first, first + customers) };
}

/** How many dots are left at a whole moment. */
export function countAt({ customers, left }: Portrait, experience: number, moment: number): number {
  let count = 0;
  for (let i = 0; i < customers; i++) if (left[experience * customers + i] > moment) count++;
  return count;
}
