import type { Pilot } from '../../../../analysis/signs/pilot/pilot.ts';
import { businessOf } from '../../../../scenario/scenario.ts';
import { analyses, type Inquiry } from '../../../../simulation/inquiry.ts';
import { signs } from '../../../../simulation/signs.ts';
import type { Experience } from '../../../../vocabulary/experiences.ts';
import { Asked } from '../../../asked.svelte.ts';
import type { Workbench } from '../../../workbench.svelte.ts';
import type { About } from '../readings.svelte.ts';
import { SIZES, USUAL } from './sizes.ts';

/** Simulated customers at most. */
const MOST = 4_000;

/** A test to be tried out: what is tested, with how many, for how long. */
export class Trial {
  experience = $state<Experience>('one-to-one');
  /** Position in SIZES. */
  size = $state(USUAL);
  periods = $state(4);
  readonly asked = new Asked<About<Pilot | undefined>>();

  get customers(): number {
    return SIZES[this.size]!;
  }

  ask(workbench: Workbench, { inspect }: Inquiry): Promise<void> {
    const { scenario, opened } = workbench;
    const business = analyses.withSample(businessOf(scenario), MOST);
    const { experience, customers } = this;
    const periods = Math.min(this.periods, business.parameters['market.periods']);
    return this.asked.ask(async (watch) => ({
      scenario,
      of: opened.id,
      business,
      found: await signs.pilot({ business, experience, customers, periods }, inspect, watch),
    }));
  }
}
