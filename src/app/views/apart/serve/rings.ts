import type { ServeCurve } from '../../../../analysis/serving.ts';
import { EXPERIENCE_IDS, type Experience } from '../../../../vocabulary/experiences.ts';
import { formatShare } from '../../../../vocabulary/format.ts';

/** Shares that are named on an axis. */
export const SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1] as const;

/** Where an experience is worth most. */
export interface Ring {
  readonly experience: Experience;
  readonly share: number;
  readonly value: number;
}

/** Whom a share of customers is: all, nobody, the top 40%; 99.6% is all but for luck. */
export function servedInWords(share: number): string {
  const text = formatShare(share);
  if (text === '100%') return 'all';
  return share === 0 ? 'nobody' : `the top ${text}`;
}

/** The best share of each experience that serves anybody in another way: mass does not. */
export function ringsOf({ best }: Pick<ServeCurve, 'best'>): Ring[] {
  return EXPERIENCE_IDS.filter((id) => id !== 'mass').map((experience) => ({
    experience,
    ...best[experience],
  }));
}
