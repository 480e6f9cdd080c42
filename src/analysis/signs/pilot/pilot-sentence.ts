import type { Business } from '../../../vocabulary/business.ts';
import { formatDigits } from '../../../vocabulary/digits.ts';
import { formatGain, formatMoney, grouped } from '../../../vocabulary/format.ts';
import { horizonInWords, inWords } from '../../../vocabulary/horizon.ts';
import { capitalized } from '../../sentence.ts';
import { ofHundred } from '../../wording.ts';
import type { Pilot } from './pilot.ts';
import { TEST_CUSTOMERS, TESTS, type SmallTests } from './small-tests.ts';

const isNothing = (money: number) => !/[1-9]/.test(formatMoney(money));

/** What a test shows of the true uplift, and how it misleads. */
function showing({ closed: { power, wrongSign, typeS, exaggeration } }: Pilot): string {
  const found = `it is significant in ${ofHundred(power)} times`;
  if (exaggeration === null || typeS === null) return `${found} all the same.`;
  const times = formatDigits('number', exaggeration, 2);
  const size = times === '1' ? 'the true uplift' : `${times} times the true uplift`;
  const sign = typeS >= 0.005 ? `, ${ofHundred(typeS)} of them the wrong way` : '';
  return `${found}; those that are show ${size} on average${sign}; in ${ofHundred(wrongSign)} times it points the wrong way.`;
}

/** What a test of an experience against mass would show. */
export function pilotInWords(pilot: Pilot | undefined, { parameters: p }: Business): string {
  if (!pilot) return 'Nobody is served, so there is nobody to test with.';
  const { experience, customers, periods, uplift, sizeFor80, gain } = pilot;
  const name = capitalized(experience);
  const test = `A test with ${grouped(customers)} customers an arm over ${horizonInWords(periods, p['market.period'])}`;
  const truth = isNothing(uplift)
    ? `${name} brings no more margin than mass by then`
    : `${name} truly brings ${formatMoney(Math.abs(uplift))} a customer ${uplift > 0 ? 'more' : 'less'} than mass by then, set-up and upkeep aside`;
  const size =
    sizeFor80 === null ? '' : ` To see it in 80 of 100 times takes ${grouped(sizeFor80)} customers an arm.`;
  const isMisleading = uplift * gain < 0 && !isNothing(uplift) && !isNothing(gain);
  const whole = ` Over the whole horizon, with all costs, it brings ${formatGain('money', gain)}${isMisleading ? ': the other way' : ''}.`;
  return `${truth}. ${test}: ${showing(pilot)}${size}${whole}`;
}

/** How often every test wins by luck. */
export function streaksInWords(pilot: Pilot | undefined): string {
  const all = pilot?.streaks.at(-1);
  if (!pilot || !all) return '';
  const one = pilot.streaks[0]!;
  const tests = inWords(pilot.tests);
  return (
    `Where nothing is there, all of ${tests} tests look better in ${ofHundred(all.byLook)} times; ` +
    `at least one of them wins at the 5% level in ${ofHundred(one.byLuck)}, all in ${ofHundred(all.byLuck)}. ` +
    `Here all ${tests} win in ${ofHundred(all.here)}.`
  );
}

/** The sign that is read from small tests. */
export function smallTestsInWords({ won, isOn, seen }: SmallTests): string {
  if (seen.length === 0) return 'Off: nobody is served, so there is nobody to test with.';
  return `${isOn ? 'On' : 'Off'}: ${won === 0 ? 'none' : inWords(won)} of ${inWords(TESTS)} small tests of one-to-one, ${TEST_CUSTOMERS} customers an arm, won.`;
}
