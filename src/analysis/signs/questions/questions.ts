import type { Business } from '../../../vocabulary/business.ts';
import { whoGains, type Gains } from '../../gains.ts';
import { inPhases } from '../../phases.ts';
import type { Survey } from '../../survey.ts';
import type { Watch } from '../../watch.ts';
import { decideQuestions, evidenceOf, type QuestionId } from '../checks.ts';
import type { Inspect } from '../probe.ts';
import { fewerComponents, setsToMeasure, type FewerComponents } from './fewer-components.ts';
import { involvementOf, withoutEffort, type Involvement } from './involvement.ts';
import { relativeCosts, type RelativeCosts } from './relative-costs.ts';
import { nichesToTry, simplerWays, withNiches, type Simpler } from './simpler.ts';

/** The four questions of the second article, answered by the numbers of one business. */
export interface FourQuestions {
  /** How much human involvement will be required? */
  readonly involvement: Involvement;
  /** Will my customer receive incremental value? Gains over mass, per customer. */
  readonly benefit: Gains;
  /** Can I address the needs in a less complex way? */
  readonly simpler: Simpler & { readonly components: FewerComponents };
  /** How will the relative costs compare in money, time and upkeep? */
  readonly costs: RelativeCosts;
  /** Whether each answer speaks for one-to-one. */
  readonly isOn: Readonly<Record<QuestionId, boolean>>;
}

/** How many businesses are measured. */
export function businessesToAsk(business: Business): number {
  return 2 + nichesToTry(business).length + setsToMeasure(business);
}

/** Answers the four questions. Rejects when a survey does. */
export async function fourQuestions(
  business: Business,
  { survey, inspect }: { readonly survey: Survey; readonly inspect: Inspect },
  watch: Watch = {},
): Promise<FourQuestions> {
  const counts = nichesToTry(business);
  const phase = inPhases(watch, businessesToAsk(business));
  const businesses = [
    business,
    withoutEffort(business),
    ...counts.map((count) => withNiches(business, count)),
  ];
  const [results, free, ...byNiches] = await inspect(
    { kind: 'results', businesses },
    phase(businesses.length),
  );
  const components = await fewerComponents(business, survey, phase(setsToMeasure(business)));
  const simpler = simplerWays(
    business,
    results!,
    counts.map((count, k) => ({ count, results: byNiches[k]! })),
  );
  const evidence = evidenceOf(business, { results: results!, free: free!, simpler });
  return {
    involvement: involvementOf(business, results!, free!),
    benefit: whoGains(results!, business),
    simpler: { ...simpler, components },
    costs: relativeCosts(results!, business),
    isOn: decideQuestions(evidence),
  };
}
