import type { Business } from '../vocabulary/business.ts';
import { formatDigits } from '../vocabulary/digits.ts';
import { formatMoney } from '../vocabulary/format.ts';
import { horizonInWords, inWords } from '../vocabulary/horizon.ts';
import type { Choice, ComponentWorths } from './component-worths.ts';
import type { NearestComponent } from './nearest-component.ts';
import { capitalized } from './sentence.ts';

const NOTHING = 'No component of this offering can be tailored to any effect.';

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

/** Which components are worth tailoring, and what that brings against the present choice, none, and mass. */
export function worthsInWords(worths: ComponentWorths, { parameters, offering }: Business): string {
  const { experience, best, present, none, mass } = worths;
  const count = worths.components.filter(({ canMatter }) => canMatter).length;
  const horizon = horizonInWords(parameters['market.periods'], parameters['market.period']);
  const known = worths.exact.best ? '' : ', as far as was looked';
  const names = listed(quoted(best.places.map((place) => offering[place]!.name)));
  const which =
    best.places.length === 0
      ? `No component is worth tailoring${known}.`
      : `Worth tailoring${known}: ${names}, ${inWords(best.places.length)} of ${inWords(count)}.`;
  const money = `${formatMoney(best.value)} a customer over ${horizon}`;
  const others = [
    ...(isSame(best, none) ? [] : [against(best.value - none.value, 'with none')]),
    isSame(best, present) ? 'as now' : against(best.value - present.value, 'now'),
  ];
  const even = against(best.value - mass, 'mass');
  return `${which} ${capitalized(experience)} then brings ${money}, ${others.join(', ')}, and ${even}.`;
}

/** What the best choices of each size gain, in words: exposing more and more components to tailoring. */
export function sizesInWords({ sizes, none, best, isNested, components }: ComponentWorths): string {
  const last = sizes.length - 1;
  if (last < 1) return NOTHING;
  const gain = (size: number) => change(sizes[size]!.value - none.value);
  const first = components[sizes[1]!.places[0]!]!.name;
  const between = [...new Set([2, best.places.length])].filter((size) => size > 1 && size < last);
  const said = [
    `the best one component (“${first}”) brings ${gain(1)}`,
    ...between.sort((a, b) => a - b).map((size) => `the best ${inWords(size)} ${gain(size)}`),
    ...(last > 1 ? [`all ${inWords(last)} ${gain(last)}`] : []),
  ];
  const order = isNested ? '' : ' The best of one number are not always among the best of the next.';
  return `A customer, against tailoring none: ${said.join(', ')}.${order}`;
}

/** What it would take to make one more component worth tailoring, in words. */
export function nearestInWords(
  nearest: NearestComponent | undefined,
  { components, best }: ComponentWorths,
): string {
  if (!nearest)
    return components.some(({ canMatter }) => canMatter)
      ? 'Every component that differs is worth tailoring.'
      : NOTHING;
  const { name, loss, unitCost, variety } = nearest;
  const beside = best.places.length > 0 ? 'to tailor it too' : 'to tailor it';
  const start = `Nearest to being worth it is “${name}”: ${beside} would lose ${formatMoney(loss)} a customer.`;
  const digits = (quantity: 'money' | 'number', value: number) => formatDigits(quantity, value, 3);
  const ways = [
    ...(unitCost
      ? [`at a unit cost below ${digits('money', unitCost.at)} (now ${digits('money', unitCost.now)})`]
      : []),
    ...(variety
      ? [`with a variety above ${digits('number', variety.at)} (now ${digits('number', variety.now)})`]
      : []),
  ];
  if (ways.length === 0)
    return `${start} Neither a unit cost of nothing nor needs as different as can be would change that.`;
  const no =
    components[nearest.place]!.tailoredBy === 'product' && !unitCost ? '; no unit cost is low enough' : '';
  return `${start} It would gain ${ways.join(', or ')}${no}.`;
}
