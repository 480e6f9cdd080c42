/** A term of a rule: the input is at least, or at most, a threshold. */
export interface Term {
  /** Position of the input. */
  readonly input: number;
  readonly side: 'at least' | 'at most';
  readonly threshold: number;
}

/** Cases to tell apart: values of the inputs, and for each whether it holds. */
export interface Cases {
  readonly inputs: readonly (readonly number[])[];
  readonly holds: readonly boolean[];
}

/** Whether a case meets all terms of a rule. */
export function meets(rule: readonly Term[], values: readonly number[]): boolean {
  return rule.every(({ input, side, threshold }) =>
    side === 'at least' ? values[input]! >= threshold : values[input]! <= threshold,
  );
}

/** The mean of the shares said right among cases that hold and among those that do not; a coin gives ½. */
export function balancedHits(holds: readonly boolean[], said: readonly boolean[]): number {
  const yes = holds.filter(Boolean).length;
  const right = (what: boolean) => holds.filter((each, i) => each === what && said[i] === what).length;
  return balanced(right(true), yes, right(false), holds.length - yes);
}

function balanced(rightYes: number, yes: number, rightNo: number, no: number): number {
  return ((yes ? rightYes / yes : 0) + (no ? rightNo / no : 0)) / 2;
}

interface Candidate {
  readonly term: Term;
  /** 1 for each case that meets it. */
  readonly met: Uint8Array;
}

/** Thresholds an input may get: what parts its values into twentieths. */
const PARTS = 20;

function candidatesFor({ inputs }: Cases, write: (input: number, value: number) => number): Candidate[] {
  const columns = inputs[0]?.map((_, input) => inputs.map((values) => values[input]!)) ?? [];
  return columns.flatMap((column, input) => {
    const sorted = column.toSorted((a, b) => a - b);
    const quantiles = Array.from({ length: PARTS - 1 }, (_, k) => {
      return write(input, sorted[Math.floor(((k + 1) * sorted.length) / PARTS)]!);
    });
    return [...new Set(quantiles)].flatMap((threshold) =>
      (['at least', 'at most'] as const).map((side): Candidate => {
        const isMet = (x: number) => (side === 'at least' ? x >= threshold : x <= threshold);
        return { term: { input, side, threshold }, met: Uint8Array.from(column, (x) => Number(isMet(x))) };
      }),
    );
  });
}

/** The candidate that best joins others, and how well; the first of equals. */
function bestJoining({ holds }: Cases, candidates: readonly Candidate[], others: readonly Candidate[]) {
  // only cases that meet the others can be told apart any further
  const open = Uint32Array.from([...holds.keys()].filter((i) => others.every(({ met }) => met[i] === 1)));
  const isYes = Uint8Array.from(holds, Number);
  const yes = holds.filter(Boolean).length;
  const no = holds.length - yes;
  let best: { candidate: Candidate; hits: number } | undefined;
  for (const candidate of candidates) {
    const { met } = candidate;
    let rightYes = 0;
    let wrongNo = 0;
    for (let k = 0; k < open.length; k++) {
      const i = open[k]!;
      if (isYes[i]) rightYes += met[i]!;
      else wrongNo += met[i]!;
    }
    const hits = balanced(rightYes, yes, no - wrongNo, no);
    if (!best || hits > best.hits) best = { candidate, hits };
  }
  return best;
}

/** Gains below this are rounding. */
const LEAST = 1e-12;

/**
 * The best rules of one, two … terms that a greedy search finds: each adds a term to the one before, then exchanges
 * single terms for better ones as long as that helps.
 * @param write rounds a threshold to how it will be written
 */
export function searchRules(
  cases: Cases,
  most: number,
  write: (input: number, value: number) => number,
): (readonly Term[])[] {
  const candidates = candidatesFor(cases, write);
  const rules: (readonly Term[])[] = [];
  let chosen: Candidate[] = [];
  while (chosen.length < most) {
    const added = bestJoining(cases, candidates, chosen);
    if (!added) return rules;
    chosen = [...chosen, added.candidate];
    let { hits } = added;
    for (let k = 0, unchanged = 0; unchanged < chosen.length; k = (k + 1) % chosen.length) {
      const better = bestJoining(cases, candidates, chosen.toSpliced(k, 1))!;
      if (better.hits > hits + LEAST) {
        chosen = chosen.with(k, better.candidate);
        hits = better.hits;
        unchanged = 0;
      } else unchanged++;
    }
    rules.push(chosen.map(({ term }) => term));
  }
  return rules;
}
