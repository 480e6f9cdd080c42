import type { Business } from '../vocabulary/business.ts';
import { formatDigits } from '../vocabulary/digits.ts';
import { formatMoney } from '../vocabulary/format.ts';
import { horizonInWords, inWords } from '../vocabulary/horizon.ts';
import { LEAST_LEAD } from '../engine/verdict.ts';
import type { Choice, ComponentWorth, ComponentWorths } from './component-worths.ts';
import type { NearestComponent } from './nearest-component.ts';
import { capitalized } from './sentence.ts';

const NOTHING = 'No component of this offering can be tailored to any effect.';
const SAME = 'All customers want the same: there is nothing to tailor.';

const wantSame = ({ parameters }: Business) => parameters['needs.variety'] === 0;

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`);

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

const isSame = (a: Choice, b: Choice) =>
  a.places.length === b.places.length && a.places.every((place) => b.places.includes(place));

/** A change in words: "$4 more", "nothing". */
function change(gain: number): string {
  const amount = formatMoney(Math.abs(gain));
  return /[1-9]/.test(amount) ? `${amount} ${gain > 0 ? 'more' : 'less'}` : 'nothing';
}

/** A difference in words: "$4 more than mass", "as much as mass". */
function against(gain: number, what: string): string {
  const words = change(gain);
  return words === 'nothing' ? `as much as ${what}` : `${words} than ${what}`;
}

/** Whether two worths differ by no more than rounding. */
const isEven = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** Which components matter too little, beside the best choice, to say whether they belong to it. */
function undecided({ components, best }: ComponentWorths): string {
  const least = LEAST_LEAD * Math.abs(best.value);
  const names = components
    .filter(({ canMatter, besideBest }) => canMatter && Math.abs(besideBest) < least)
    .map(({ name }) => name);
  if (names.length === 0) return '';
  const those = listed(quoted(names));
  return names.length === 1
    ? ` Whether ${those} is tailored makes no odds: it moves that by under 2%.`
    : ` Taken one by one, ${those} make no odds: each moves that by under 2%.`;
}

/** Which components are worth tailoring, and what that brings against the present choice, none, and mass. */
export function worthsInWords(worths: ComponentWorths, business: Business): string {
  const { parameters, offering } = business;
  const { experience, best, present, none, mass } = worths;
  const count = worths.components.filter(({ canMatter }) => canMatter).length;
  const horizon = horizonInWords(parameters['market.periods'], parameters['market.period']);
  const known = worths.exact.best ? '' : ', as far as was looked';
  const names = listed(quoted(best.places.map((place) => offering[place]!.name)));
  const which =
    best.places.length === 0
      ? wantSame(business)
        ? SAME
        : `No component is worth tailoring${known}.`
      : `Worth tailoring${known}: ${names}, ${inWords(best.places.length)} of ${inWords(count)}.`;
  const money = `${formatMoney(best.value)} a customer over ${horizon}`;
  const others = [
    ...(isSame(best, none) ? [] : [against(best.value - none.value, 'with none')]),
    isSame(best, present) ? 'as now' : against(best.value - present.value, 'now'),
  ];
  const even = against(best.value - mass, 'mass');
  return `${which} ${capitalized(experience)} then brings ${money}, ${others.join(', ')}, and ${even}.${wantSame(business) ? '' : undecided(worths)}`;
}

/** What the best choices of each size gain, in words: exposing more and more components to tailoring. */
export function sizesInWords({ sizes, none, best, isNested, components }: ComponentWorths): string {
  const last = sizes.length - 1;
  if (last < 1) return NOTHING;
  const gain = (size: number) => change(sizes[size]!.value - none.value);
  const first = components[sizes[1]!.places[0]!]!;
  const isTied =
    components.filter(({ canMatter, alone }) => canMatter && isEven(alone, first.alone)).length > 1;
  const which = isTied ? '' : ` (“${first.name}”)`;
  const between = [...new Set([2, best.places.length])].filter((size) => size > 1 && size < last);
  const said = [
    `the best one component${which} brings ${gain(1)}`,
    ...between.sort((a, b) => a - b).map((size) => `the best ${inWords(size)} ${gain(size)}`),
    ...(last > 1 ? [`all ${inWords(last)} ${gain(last)}`] : []),
  ];
  const order = isNested ? '' : ' The best of one number are not always among the best of the next.';
  return `A customer, against tailoring none: ${said.join(', ')}.${order}`;
}

/** The others that are as near to being worth it, in words. */
function asNear({ place }: NearestComponent, { components }: ComponentWorths): string {
  const near = components[place]!.besideBest;
  const others = components.filter(
    ({ canMatter, isInBest, besideBest }: ComponentWorth, k) =>
      k !== place && canMatter && !isInBest && isEven(besideBest, near),
  );
  return others.length > 0 ? `, as near as ${listed(quoted(others.map(({ name }) => name)))}` : '';
}

/** Two amounts with as many digits as tell them apart. */
function amounts(a: number, b: number): readonly [string, string] {
  const short = [formatMoney(a), formatMoney(b)] as const;
  return short[0] === short[1] ? [formatDigits('money', a, 3), formatDigits('money', b, 3)] : short;
}

/** What it would take to make one more component worth tailoring, in words. */
export function nearestInWords(
  nearest: NearestComponent | undefined,
  worths: ComponentWorths,
  business: Business,
): string {
  const { components, best } = worths;
  if (wantSame(business)) return SAME;
  if (!nearest)
    return components.some(({ canMatter }) => canMatter)
      ? 'Every component that differs is worth tailoring.'
      : NOTHING;
  const { name, place, loss, unitCost, variety } = nearest;
  const isProduct = components[place]!.tailoredBy === 'product';
  const beside = best.places.length > 0 ? 'to tailor it too' : 'to tailor it';
  const start =
    `Nearest to being worth it is “${name}”${asNear(nearest, worths)}: ` +
    `${beside} would lose ${formatMoney(loss)} a customer.`;
  const [costAt, costNow] = unitCost ? amounts(unitCost.at, unitCost.now) : [];
  const digits = (value: number) => formatDigits('number', value, 3);
  const ways = [
    ...(unitCost ? [`at a unit cost below ${costAt} (now ${costNow})`] : []),
    ...(variety
      ? [`with a variety of its own above ${digits(variety.at)} (now ${digits(variety.now)})`]
      : []),
  ];
  if (ways.length === 0)
    return isProduct
      ? `${start} Neither a unit cost of nothing nor more variety of its own would change that.`
      : `${start} More variety of its own would not change that.`;
  const no = isProduct && !unitCost ? '; no unit cost is low enough' : '';
  return `${start} It would gain ${ways.join(', or ')}${no}.`;
}
