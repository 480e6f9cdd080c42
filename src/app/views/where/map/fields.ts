import type { Gainer } from '../../../../analysis/gains.ts';
import { LEAST_LEAD } from '../../../../simulation/map.ts';
import { EXPERIENCE_IDS, type Experience } from '../../../../vocabulary/experiences.ts';
import type { Dense, Field } from './dense.ts';

/** What a map tells: which experience pays best, or who gains from the best beside mass. */
export type Story = 'pays' | 'gains';

export const GAINERS: readonly Gainer[] = ['both', 'business', 'customers', 'neither'];

/** What the regions of a story are called, in the order of their fields. */
export function namesOf(story: Story): readonly (Experience | Gainer)[] {
  return story === 'pays' ? EXPERIENCE_IDS : GAINERS;
}

/** A tie is given to the simpler experience, as the verdict does, by less than any digit that is shown. */
const TIE = 1e-9;

/** At one point: how far an experience is ahead of the best other, or behind it, and the larger of the two values. */
function leadAt({ values }: Dense, e: number, k: number) {
  const own = values[e][k];
  let other = -Infinity;
  let isTaken = false;
  for (let rival = 0; rival < values.length; rival++) {
    if (rival === e) continue;
    const value = values[rival][k];
    other = Math.max(other, value);
    // a simpler one that is as good takes the tie
    if (rival < e && value >= own - TIE * Math.max(1, Math.abs(own))) isTaken = true;
  }
  const larger = Math.max(Math.abs(own), Math.abs(other));
  const least = TIE * Math.max(1, larger);
  const lead = own - other;
  const isTie = Math.abs(lead) <= least;
  return { lead: isTie ? (isTaken ? -least : least) : lead, larger };
}

/** Above 0 for the one who gains, so that the four meet at 0. */
function gainAt({ gains: [business, customers, leasts] }: Dense, e: number, k: number): number {
  const least = TIE * Math.max(1, leasts[k]);
  const apart = (money: number) =>
    money > leasts[k] ? Math.max(money - leasts[k], least) : Math.min(money - leasts[k], -least);
  const [pays, pleases] = [apart(business[k]), apart(customers[k])];
  return Math.min(e === 0 || e === 1 ? pays : -pays, e === 0 || e === 2 ? pleases : -pleases);
}

/** For each region a field that is above 0 inside, and 0 where it meets another. */
export function regionFields(dense: Dense, story: Story): readonly Field[] {
  return namesOf(story).map((_, e) =>
    dense.valid.map((_, k) => (story === 'pays' ? leadAt(dense, e, k).lead : gainAt(dense, e, k))),
  );
}

/**
 * For each experience its lead as a share of the least that can be called: between −1 and 1 it is too close.
 * @param chance two standard errors of the lead, in money per customer
 */
export function closeness(dense: Dense, chance: number): readonly Field[] {
  return dense.values.map((_, e) =>
    dense.valid.map((_, k) => {
      const { lead, larger } = leadAt(dense, e, k);
      const least = Math.max(LEAST_LEAD * larger, chance);
      return least > 0 ? lead / least : lead;
    }),
  );
}

/** The best gain over mass, never below 0. */
export function bestGains({ values }: Dense): Field {
  return values[0].map((mass, k) => Math.max(...values.map((field) => field[k])) - mass);
}
