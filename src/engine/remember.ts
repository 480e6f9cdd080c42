/** A stage that keeps its last answer. */
export interface Remembered<I, O> {
  (input: I): O;
  /** Keeps an answer that was found elsewhere. */
  keep(input: I, output: O): void;
}

/**
 * Keeps the last answer of a stage and gives it again while its input is the same: by default equal, plain lists and
 * objects entry by entry, typed arrays and functions by identity.
 */
export function remember<I, O>(
  stage: (input: I) => O,
  isSame: (a: I, b: I) => boolean = isEqual,
): Remembered<I, O> {
  let kept: { input: I; output: O } | undefined;
  const answer = (input: I) => {
    if (!kept || !isSame(kept.input, input)) kept = { input, output: stage(input) };
    return kept.output;
  };
  const keep = (input: I, output: O) => void (kept = { input, output });
  return Object.assign(answer, { keep });
}

function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
