import type { Life } from '../../../engine/portrait/life.ts';
import { EXPERIENCE_IDS, type Experience } from '../../../vocabulary/experiences.ts';
import { formatMoney, formatShare } from '../../../vocabulary/format.ts';
import type { Component } from '../../../vocabulary/offering.ts';

export interface Telling {
  readonly life: Life;
  readonly experience: Experience;
  /** The experience hers is held against. */
  readonly against: Experience;
  readonly offering: readonly Component[];
  readonly period: string;
  readonly periods: number;
}

/** From how many standard deviations off the average a need is worth a word. */
const MUCH = 0.7;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What sets her apart, by the two components that count most for her. */
export function tellNeeds(needs: ArrayLike<number>, offering: readonly Component[]): string {
  const apart = offering
    .map(({ name, importance, variety }, d) => ({
      name,
      need: needs[d],
      weight: importance * variety * variety,
    }))
    .filter(({ need, weight }) => weight > 0 && Math.abs(need) >= MUCH)
    .sort((a, b) => b.weight * b.need * b.need - a.weight * a.need * a.need)
    .slice(0, 2)
    .map(({ name, need }) => `${need > 0 ? 'more' : 'less'} of ${name}`);
  return apart.length > 0 ? `wants ${apart.join(' and ')} than most` : 'wants about what most want';
}

function tellEnd(left: number, periods: number, period: string): string {
  return left > periods ? 'stayed' : `left in ${period} ${left}`;
}

/** A customer's story in a sentence or two: needs, what she was offered, when she left, what she was worth. */
export function tellStory({ life, experience, against, offering, period, periods }: Telling): string {
  const e = EXPERIENCE_IDS.indexOf(experience);
  const other = EXPERIENCE_IDS.indexOf(against);
  const left = life.left[e];
  const last = Math.min(left, periods);
  const [first, end] = [life.fits[e * periods], life.fits[e * periods + last - 1]].map(formatShare);
  const name = `Customer ${life.customer + 1}`;
  const until = left > periods ? 'the last' : 'her last';
  const fitted =
    last === 1 || first === end
      ? `fitted her ${first}${last === 1 ? ` in the first ${period}` : ' throughout'}`
      : `fitted her ${first} in the first ${period} and ${end} in ${until}`;
  const offered = experience === 'niche' ? `Niche, with variant ${life.niche[0] + 1},` : capital(experience);
  const unserved =
    life.isServed || experience === 'mass' ? '' : ' She is not among those served and gets mass.';
  const would =
    life.left[other] > periods
      ? `she would have stayed${left > periods ? ' too' : ''}`
      : `she would have left in ${period} ${life.left[other]}`;
  return (
    `${name} ${tellNeeds(life.needs, offering)}.${unserved} ${offered} ${fitted}; she ` +
    `${tellEnd(left, periods, period)} and was worth ${formatMoney(life.worth[e])}. ` +
    `Under ${against} ${would}, worth ${formatMoney(life.worth[other])}.`
  );
}
