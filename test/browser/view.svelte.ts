import { flushSync } from 'svelte';

/** Something made and read as a view does it, until the view is left; what was seen, in order. */
export function inView<S, T>(make: () => S, read: (subject: S) => T): { readonly seen: T[]; leave(): void } {
  const seen: T[] = [];
  const leave = $effect.root(() => {
    const subject = make();
    $effect(() => void seen.push(read(subject)));
  });
  flushSync();
  return { seen, leave };
}
