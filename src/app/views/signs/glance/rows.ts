import type { CheckId } from '../../../../analysis/signs/checks.ts';
import type { Fare, TrackRecord } from '../../../../analysis/signs/record/track-record.ts';
import type { Share } from '../../../../analysis/wilson.ts';
import type { Verdict } from '../../../../engine/verdict.ts';
import { inWords } from '../../../../vocabulary/horizon.ts';

/** What each check says of a scenario, as far as it is known. */
export type Said = Readonly<Partial<Record<CheckId, boolean>>>;

/** How often one-to-one wins in businesses where a check speaks for it, or against. */
export function winsWhen(fare: Fare, isOn: boolean): Share {
  if (isOn) return fare.rightWhenOn;
  const { of, cases, share, interval } = fare.rightWhenOff;
  return {
    of: cases - of,
    cases,
    share: share === null ? null : 1 - share,
    interval: interval && [1 - interval[1], 1 - interval[0]],
  };
}

/** A check, or several taken together: what it says here, and how it fared elsewhere, as far as these are known. */
export interface Check {
  readonly label: string;
  /** The article's words; absent where several checks are taken together. */
  readonly quote?: string;
  /** When it speaks for one-to-one. */
  readonly rule?: string;
  readonly isOn: boolean | undefined;
  readonly fare: Fare | undefined;
}

const LABELS = { questions: 'all four questions', signs: 'all three signs', all: 'all seven' } as const;

/** The checks taken together: for it when all are. */
export function togetherOf(
  { together }: TrackRecord,
  checks: readonly { readonly id: CheckId; readonly kind: 'question' | 'sign' }[],
  said: Said,
): Check[] {
  const of = (kind?: 'question' | 'sign') => {
    const list = checks.filter((check) => !kind || check.kind === kind).map(({ id }) => said[id]);
    return list.includes(false) ? false : list.includes(undefined) ? undefined : true;
  };
  return [
    { label: LABELS.questions, fare: together.questions, isOn: of('question') },
    { label: LABELS.signs, fare: together.signs, isOn: of('sign') },
    { label: LABELS.all, fare: together.all, isOn: of() },
  ];
}

/** What the simulation finds, set beside what the checks say. */
export interface Glance {
  readonly headline: string;
  readonly found: string;
}

const NOT_YET = 'Asking…';

/** The first glance in words: how many speak for one-to-one, whether that is so, and how many of them are right here. */
export function glanceInWords(
  checks: readonly { readonly id: CheckId; readonly kind: 'question' | 'sign' }[],
  said: Said,
  { best, runnerUp, tooClose }: Pick<Verdict, 'best' | 'runnerUp' | 'tooClose'>,
): Glance {
  const known = checks.filter(({ id }) => said[id] !== undefined);
  if (known.length < checks.length) return { headline: NOT_YET, found: '' };
  const on = (kind: 'question' | 'sign') =>
    checks.filter((check) => check.kind === kind && said[check.id]).length;
  const count = (kind: 'question' | 'sign') => checks.filter((check) => check.kind === kind).length;
  const number = (of: number) => (of === 0 ? 'none' : inWords(of));
  const headline =
    `${number(on('question'))} of ${inWords(count('question'))} questions and ` +
    `${number(on('sign'))} of ${inWords(count('sign'))} signs speak for one-to-one.`;
  const isWon = best === 'one-to-one' && !tooClose;
  const right = checks.filter(({ id }) => said[id] === isWon).length;
  const capital = headline[0]!.toUpperCase() + headline.slice(1);
  if (tooClose && [best, runnerUp].includes('one-to-one'))
    return {
      headline: capital,
      found: `The simulation finds it too close to call, between ${best} and ${runnerUp}: no check is clearly right or wrong.`,
    };
  const found = tooClose
    ? `The simulation finds it too close to call, between ${best} and ${runnerUp}`
    : `The simulation finds that ${best} pays best`;
  const many = inWords(checks.length);
  return {
    headline: capital,
    found: `${found}: ${number(right)} of ${many} ${right === 1 ? 'is' : 'are'} right.`,
  };
}
