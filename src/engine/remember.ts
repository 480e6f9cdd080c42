/**
 * Keeps the last answer of a stage and gives it again while its input is the same: by default equal, plain lists and
 * objects entry by entry, typed arrays and functions by identity.
 */
export function remember<I, O>(
  stage: (input: I) => O,
  isSame: (a: I, b: I) => boolean = isEqual,
): (input: I) => O {
  let kept: { input: I; output: O } | undefined;
  return (input) => {
    if (!kept || !isSame(kept.input, input)) kept = { input, output: stage(input) };
    return kept.output;
  };
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
