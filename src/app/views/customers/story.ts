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
  /** How different needs are. */
  readonly variety: number;
}

/** From how many standard deviations off the average a need is worth a word, where needs differ by one. */
const MUCH = 0.7;
/** The share of a need from which on an offer goes her way. */
const MET = 1 / 3;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A component of which she wants more or less than most. */
interface Apart {
  readonly component: number;
  readonly need: number;
  readonly name: string;
}

/** What sets her apart, by the two components that count most for her. */
function apartFrom(needs: ArrayLike<number>, offering: readonly Component[], variety: number): Apart[] {
  return offering
    .map(({ name, importance, variety: own }, component) => {
      const need = needs[component];
      return { name, component, need, differs: variety * own, weight: importance * (own * need) ** 2 };
    })
    .filter(({ need, differs, weight }) => weight > 0 && Math.abs(need) * Math.min(1, differs) >= MUCH)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 2);
}

const degreeOf = (amount: number, name: string) => `${amount > 0 ? 'more' : 'less'} of ${name}`;

/** What she wants, against what others want. */
export function tellNeeds(needs: ArrayLike<number>, offering: readonly Component[], variety: number): string {
  if (!offering.some((component) => variety * component.variety * component.importance > 0))
    return 'wants what all want';
  const apart = apartFrom(needs, offering, variety).map(({ need, name }) => degreeOf(need, name));
  return apart.length > 0 ? `wants ${apart.join(' and ')} than most` : 'wants about what most want';
}

/** What she is offered of that: what goes her way, what goes another, or the average. */
function tellOffer(offered: (component: number) => number, apart: readonly Apart[]): string {
  const way = ({ component, need }: Apart) => offered(component) / need;
  const met = apart.filter((each) => way(each) >= MET).map(({ need, name }) => degreeOf(need, name));
  const missed = apart.filter((each) => way(each) <= -MET).map(({ need, name }) => degreeOf(-need, name));
  const words = [
    ...(met.length > 0 ? [`${met.join(' and ')}, as she wants`] : []),
    ...(missed.length > 0 ? [missed.join(' and ')] : []),
  ];
  return words.length > 0 ? words.join(', but ') : 'the average';
}

function tellEnd(left: number, periods: number, period: string): string {
  return left > periods ? 'stayed' : `left in ${period} ${left}`;
}

/** A customer's story in a sentence or two: needs, what she was offered, when she left, what she was worth. */
export function tellStory({ life, experience, against, offering, ...when }: Telling): string {
  const { period, periods, variety } = when;
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
  const offer = tellOffer(
    (component) => life.offered[(e * periods + last - 1) * offering.length + component],
    apartFrom(life.needs, offering, variety),
  );
  const offered = `${capital(experience)}, offering ${offer},`;
  const unserved =
    life.isServed || experience === 'mass' ? '' : ' She is not among those served and gets mass.';
  const would =
    life.left[other] > periods
      ? `she would have stayed${left > periods ? ' too' : ''}`
      : `she would have left in ${period} ${life.left[other]}`;
  return (
    `${name} ${tellNeeds(life.needs, offering, variety)}.${unserved} ${offered} ${fitted}; she ` +
    `${tellEnd(left, periods, period)} and was worth ${formatMoney(life.worth[e])} before set-up and upkeep. ` +
    `Under ${against} ${would}, worth ${formatMoney(life.worth[other])}.`
  );
}
