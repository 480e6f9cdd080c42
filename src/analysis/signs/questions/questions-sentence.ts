import type { Business } from '../../../vocabulary/business.ts';
import { formatGain, formatMoney, formatShare } from '../../../vocabulary/format.ts';
import { horizonInWords, inWords } from '../../../vocabulary/horizon.ts';
import { COST_KINDS } from '../../../vocabulary/cost-kinds.ts';
import { capitalized } from '../../sentence.ts';
import type { QuestionId } from '../checks.ts';
import type { FourQuestions } from './questions.ts';
import type { SimplerWay } from './simpler.ts';

const isNothing = (money: number) => !/[1-9]/.test(formatMoney(money));

function involvementInWords({ involvement }: FourQuestions): string {
  const { byContact, lost, loyaltyLost, contacts } = involvement;
  const effort = lost['one-to-one'];
  const takes = isNothing(effort)
    ? 'What it asks of people takes nothing from one-to-one'
    : `What it asks of people ${effort > 0 ? 'takes' : 'adds'} ${formatMoney(Math.abs(effort))} a customer ${effort > 0 ? 'from' : 'to'} one-to-one`;
  const others = `${formatMoney(lost.targeted)} from targeted and ${formatMoney(lost.niche)} from niche`;
  const loyalty = formatShare(Math.max(0, loyaltyLost['one-to-one']));
  return (
    `Contact tailors ${formatShare(byContact)} of what is important. ${takes} (${others}); ` +
    `${loyalty} of its customers leave for it. Its contacts cost ${formatMoney(contacts['one-to-one'])} a customer.`
  );
}

const WHO = {
  both: 'Both gain',
  business: 'The business gains, its customers do not',
  customers: 'Customers gain, the business does not',
  neither: 'Neither gains',
} as const;

function benefitInWords({ benefit }: FourQuestions): string {
  const { who, business, customers } = benefit['one-to-one'];
  return (
    `${WHO[who]} from one-to-one, against mass: customers ${formatGain('money', customers)} each, ` +
    `the business ${formatGain('money', business)} a customer.`
  );
}

/** "Niche with three variants". */
function nameOfWay({ experience, niches }: SimplerWay): string {
  return niches === undefined ? experience : `niche with ${inWords(niches)} variants`;
}

function wayInWords(way: SimplerWay): string {
  const cost = way.costShare === null ? '' : ` at ${formatShare(way.costShare)} of the cost of its abilities`;
  if (way.share !== null)
    return `${capitalized(nameOfWay(way))} gets ${formatShare(way.share)} of one-to-one’s gain${cost}.`;
  return `One-to-one gains nothing over mass; ${nameOfWay(way)} brings ${formatGain('money', way.gain)} a customer${cost}.`;
}

function simplerInWords({ simpler }: FourQuestions, { offering }: Business): string {
  const { enough, sizes, isExact } = simpler.components;
  const all = sizes.at(-1)!.places.length;
  const ways = wayInWords(simpler.best);
  if (!enough || enough.share === null)
    return `${ways} Tailoring components gains nothing over tailoring none.`;
  const names = enough.places.map((place) => `“${offering[place]!.name}”`).join(', ');
  const looked = isExact ? '' : ', as far as was looked';
  return (
    `${ways} Tailoring ${inWords(enough.places.length)} of ${inWords(all)} components (${names}) ` +
    `gets ${formatShare(enough.share)} of what tailoring brings${looked}.`
  );
}

function costsInWords({ costs }: FourQuestions, { parameters: p }: Business): string {
  const own = costs['one-to-one'];
  const horizon = horizonInWords(p['market.periods'], p['market.period']);
  const kinds = COST_KINDS.filter(({ id }) => id !== 'goods' && !isNothing(own.kinds[id]))
    .map(({ id, label }) => `${label} ${formatMoney(own.kinds[id])}`)
    .join(', ');
  const others = `targeted’s cost ${formatMoney(costs.targeted.abilities)}, niche’s ${formatMoney(costs.niche.abilities)}`;
  const period = p['market.period'];
  const overtakes =
    own.overtakesMass === null
      ? `It does not overtake mass within ${horizon}`
      : `It stays ahead of mass from ${period} ${own.overtakesMass} on`;
  const learned =
    own.learned === null
      ? 'it never fits better'
      : `nine tenths of its better fit are there in ${period} ${own.learned}`;
  return (
    `One-to-one’s abilities cost ${formatMoney(own.abilities)} a customer over ${horizon}` +
    `${kinds ? ` (${kinds})` : ''}, ${formatShare(own.share)} of revenue; ${others}. ` +
    `${overtakes}; ${learned}. Upkeep takes ${formatMoney(own.upkeep)} a customer every ${period}.`
  );
}

/** The answers to the four questions in words. */
export function questionsInWords(answers: FourQuestions, business: Business): Record<QuestionId, string> {
  return {
    involvement: involvementInWords(answers),
    benefit: benefitInWords(answers),
    simpler: simplerInWords(answers, business),
    costs: costsInWords(answers, business),
  };
}
