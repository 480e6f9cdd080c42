/**
 * Keeps the last answer of a stage and gives it again while what it depends on is equal: by default its input, else
 * what `keyOf` takes from it. Plain lists and objects are compared entry by entry, typed arrays and functions by identity.
 */
export function remember<I, O>(
  stage: (input: I) => O,
  keyOf: (input: I) => unknown = (input) => input,
): (input: I) => O {
  let kept: { key: unknown; output: O } | undefined;
  return (input) => {
    const key = keyOf(input);
    if (!kept || !isEqual(kept.key, key)) kept = { key, output: stage(input) };
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
