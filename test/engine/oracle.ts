import type { Business } from '../../src/vocabulary/business.ts';
import { EXPERIENCE_IDS, perExperience, type Experience } from '../../src/vocabulary/experiences.ts';
import { draw } from './drawn.ts';

/** What the oracle says of an experience. */
export interface Said {
  value: number;
  cost: number;
  loyalty: number;
  customerBenefit: number;
  readonly active: number[];
  readonly fit: number[];
  readonly revenue: number[];
}

/**
 * The four experiences once more, customer by customer, as plainly as the model's specification says them, with the
 * functions of this JavaScript engine. Only what is drawn is taken from the engine: needs, spending, own loyalty, who
 * is served, noise, and the centres of the niches.
 */
export function foretell(business: Business): Record<Experience, Said> {
  const { parameters: p, offering } = business;
  const drawn = draw(business);
  const niches = drawn.niches();
  const sample = p['market.sample'];
  const periods = p['market.periods'];
  const each = p['market.customers'] / sample;
  const drift = p['needs.drift'];
  const kept = Math.sqrt(1 - drift ** 2);
  const rho = (1 - p['interaction.insight']) / p['interaction.insight'];
  const contacts = p['interaction.contacts'];
  const interact = p['interaction.launchDelay'];
  const customize = Math.max(interact, p['customization.launchDelay']);
  const involvement = p['response.involvement'];
  const gap = logit(p['response.retentionPerfect']) - logit(p['response.retentionPoor']);
  const premiumTerm = p['response.priceSensitivity'] * p['economics.premium'];
  const importances = offering.reduce((sum, { importance }) => sum + importance, 0);
  const parts = offering.map((part, d) => ({
    d,
    w: part.importance / importances,
    s: p['needs.variety'] * part.variety,
    isProduct: part.tailored && part.tailoredBy === 'product',
    isContact: part.tailored && part.tailoredBy === 'contact',
    unitCost: part.unitCost,
  }));
  const products = parts.filter(({ isProduct }) => isProduct);
  // the engine's centres leave out components on which needs do not differ, and are those of needs.variety 1
  const differing = products.filter(({ w, d }) => w > 0 && offering[d].variety > 0);
  const centres = Array.from({ length: differing.length ? p['niches.count'] : 0 }, (_, k) =>
    differing.map((_, c) => niches[c][k] * p['needs.variety']),
  );

  const ofContacts = (n: number) => (p['interaction.insight'] > 0 && n > 0 ? rho / n : Infinity);
  const gain = (variance: number, noise: number) =>
    noise < Infinity ? variance / (variance + noise) || 0 : 0;

  /** How well a rival fits a newcomer with needs x. */
  const rivalFit = (x: number[], massFit: number, nicheFit: number) => {
    const rival = p['rival.experience'];
    if (rival === 'none') return 0;
    if (rival === 'mass') return massFit;
    if (rival === 'niche') return nicheFit;
    const misfit = parts.reduce((sum, { d, w, s, isProduct, isContact }) => {
      const isLearned = isContact || (isProduct && rival === 'one-to-one');
      const noise = ofContacts(contacts);
      const f = isProduct ? p['customization.flexibility'] : 1;
      const fk = isLearned ? f * gain(s * s, noise) : 0;
      return sum + w * ((1 - fk) ** 2 * x[d] ** 2 + (fk > 0 ? fk ** 2 * noise : 0));
    }, 0);
    return Math.exp(-p['response.pickiness'] * misfit);
  };

  const list = () => new Array<number>(periods).fill(0);
  const more = p['niches.count'] - 1;
  const setup = {
    mass: 0,
    niche: p['niches.setupEach'] * more,
    targeted: p['interaction.setup'],
    'one-to-one': p['interaction.setup'] + p['customization.setup'],
  };
  const upkeep = {
    mass: 0,
    niche: p['niches.upkeepEach'] * more,
    targeted: p['interaction.upkeep'] * p['interaction.setup'],
    'one-to-one':
      p['interaction.upkeep'] * p['interaction.setup'] + p['customization.upkeep'] * p['customization.setup'],
  };
  const said = perExperience((id) => ({
    value: -setup[id],
    cost: setup[id],
    loyalty: 0,
    customerBenefit: 0,
    active: list(),
    fit: list(),
    revenue: list(),
  }));
  for (const id of EXPERIENCE_IDS) {
    for (let t = 0; t < periods; t++) {
      said[id].value -= upkeep[id] / (1 + p['market.discountRate']) ** t;
      said[id].cost += upkeep[id];
    }
  }

  for (let i = 0; i < sample; i++) {
    const x = parts.map(({ d, s }) => s * drawn.needs[d][i]);
    const variance = parts.map(({ s }) => s * s);
    const known = parts.map(({ d }) => {
      const noise = ofContacts(p['interaction.history']);
      const k = gain(variance[d], noise);
      if (k === 0) return 0;
      variance[d] *= 1 - k;
      return k * (x[d] + Math.sqrt(noise) * drawn.history(d, i));
    });
    const staying = perExperience(() => 1);

    for (let t = 0; t < periods; t++) {
      const discount = 1 / (1 + p['market.discountRate']) ** t;
      const weight = products.reduce((sum, { w }) => sum + w, 0);
      const toSpecify =
        weight > 0
          ? products.reduce((sum, { d, w, s }) => sum + (w / weight) * (s > 0 ? variance[d] / s ** 2 : 1), 0)
          : 0;
      if (t >= interact) {
        for (const { d, isProduct, isContact } of parts) {
          const noise = ofContacts(contacts);
          const k = gain(variance[d], noise);
          if (k === 0 || !(isProduct || isContact)) continue;
          const signal = x[d] + Math.sqrt(noise) * drawn.noise(d, i, t - interact);
          known[d] += k * (signal - known[d]);
          variance[d] *= 1 - k;
        }
      }

      const misfitOf = (offer: (part: (typeof parts)[number]) => number) =>
        parts.reduce((sum, part) => sum + part.w * (x[part.d] - offer(part)) ** 2, 0);
      const fitOf = (misfit: number) => Math.exp(-p['response.pickiness'] * misfit);
      const massFit = fitOf(misfitOf(() => 0));
      const distances = centres.map((centre) =>
        differing.reduce((sum, { d, w }, c) => sum + (Math.sqrt(w) * x[d] - centre[c]) ** 2, 0),
      );
      const centre = centres[distances.indexOf(Math.min(...distances))];
      const nicheFit = fitOf(
        misfitOf((part) => {
          const c = differing.indexOf(part);
          return c < 0 ? 0 : centre[c] / Math.sqrt(part.w);
        }),
      );
      const fits = {
        mass: massFit,
        niche: nicheFit,
        targeted: fitOf(misfitOf(({ d, isContact }) => (isContact ? known[d] : 0))),
        'one-to-one': fitOf(
          misfitOf(({ d, isContact, isProduct }) =>
            isContact ? known[d] : isProduct ? p['customization.flexibility'] * known[d] : 0,
          ),
        ),
      };
      const rival = rivalFit(x, massFit, nicheFit);

      for (const id of EXPERIENCE_IDS) {
        const as = treatment(id, t, drawn.served[i] === 1);
        const fit = fits[as];
        const isInteractive = as === 'targeted' || as === 'one-to-one';
        const charges = as === 'niche' || as === 'one-to-one';
        const asked = isInteractive ? involvement * p['interaction.effort'] * contacts : 0;
        const choosing =
          as === 'niche'
            ? (p['niches.comfort'] - involvement * p['niches.effort']) * Math.log2(p['niches.count'])
            : 0;
        const specifying = as === 'one-to-one' ? involvement * p['customization.effort'] * toSpecify : 0;
        const gained = choosing - asked - specifying - (charges ? premiumTerm : 0);
        const odds =
          drawn.own[i] -
          gap * (1 - fit) +
          p['response.courtesy'] +
          gained +
          (isInteractive ? p['interaction.switchingBarrier'] * Math.max(0, fit - massFit) : 0) -
          (p['rival.experience'] === 'none' ? 0 : p['rival.strength'] * Math.max(0, rival - fit));

        const still = each * staying[id];
        const poor = p['response.walletPoor'];
        const spending = drawn.value[i] * p['economics.spend'] * (poor + (1 - poor) * fit);
        const premium = charges ? p['economics.premium'] * spending : 0;
        const cost =
          (1 - p['economics.grossMargin']) * spending +
          (isInteractive ? contacts * p['interaction.contactCost'] : 0) +
          (as === 'niche' ? p['niches.unitCost'] : 0) +
          (as === 'one-to-one'
            ? p['customization.flexibility'] *
              p['customization.costScale'] *
              products.reduce((sum, { unitCost }) => sum + unitCost, 0)
            : 0);
        said[id].active[t] += staying[id] / sample;
        said[id].fit[t] += (staying[id] * fit) / sample;
        said[id].revenue[t] += still * (spending + premium);
        said[id].cost += still * cost;
        said[id].value += discount * still * (spending + premium - cost);
        if (p['response.priceSensitivity'] > 0) {
          const better = (gap * (fit - massFit) + gained) / p['response.priceSensitivity'];
          said[id].customerBenefit += discount * still * drawn.value[i] * p['economics.spend'] * better;
        }
        staying[id] /= 1 + Math.exp(-odds);
        if (t === periods - 1) said[id].loyalty += staying[id] / sample;
      }

      if (drift > 0) {
        for (const { d, s } of parts) {
          x[d] = kept * x[d] + drift * s * drawn.shock(d, i, t);
          known[d] *= kept;
          variance[d] = (1 - drift ** 2) * variance[d] + drift ** 2 * s ** 2;
        }
      }
    }
  }
  for (const id of EXPERIENCE_IDS)
    said[id].fit.forEach((fit, t) => (said[id].fit[t] = fit / said[id].active[t]));
  return said;

  /** As what a customer is treated in a period. */
  function treatment(id: Experience, t: number, isServed: boolean): Experience {
    if (!isServed || id === 'mass') return 'mass';
    if (id === 'niche') return t < p['niches.launchDelay'] ? 'mass' : 'niche';
    if (t < interact) return 'mass';
    return id === 'one-to-one' && t >= customize ? 'one-to-one' : 'targeted';
  }
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}
