/** Told true when a drag or a held key begins and false when it ends, always in pairs. */
export type OnGesture = (isOn: boolean) => void;

/** One gesture at a time: beginning twice or ending twice says nothing. */
export function createGesture(report: () => OnGesture | undefined) {
  let isOn = false;
  const turn = (next: boolean) => () => {
    if (next === isOn) return;
    isOn = next;
    report()?.(next);
  };
  return { begin: turn(true), end: turn(false) };
}
