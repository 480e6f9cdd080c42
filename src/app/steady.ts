/** Gives the object before as long as a new one has the same entries: what is drawn from it is left alone. */
export function steady<T extends object>(make: () => T | undefined): () => T | undefined {
  let last: T | undefined;
  return () => {
    const next = make();
    if (!last || !next || !isSame(last, next)) last = next;
    return last;
  };
}

function isSame<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(b) as (keyof T)[];
  return keys.length === Object.keys(a).length && keys.every((key) => Object.is(a[key], b[key]));
}
