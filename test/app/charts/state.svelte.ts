/** Props that a mounted component follows when they are changed. */
export function stateOf<T extends object>(props: T): T {
  const state = $state({ ...props });
  return state;
}
