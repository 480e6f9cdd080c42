/** A place on a curve where it changes sign. */
export interface SignChange {
  readonly at: number;
  /** It is above 0 after it. */
  readonly rises: boolean;
}

/** Where a curve through points crosses 0, read off straight lines between them; 0 itself counts as below. */
export function crossingsOf(at: readonly number[], values: readonly number[]): SignChange[] {
  return values.slice(1).flatMap((b, k) => {
    const a = values[k]!;
    if (a > 0 === b > 0) return [];
    const share = a === b ? 0 : a / (a - b);
    return [{ at: at[k]! + share * (at[k + 1]! - at[k]!), rises: b > 0 }];
  });
}

/** Whether each number is above the one before. */
export function isRising(values: readonly number[]): boolean {
  return values.every((value, k) => k === 0 || value > values[k - 1]!);
}
