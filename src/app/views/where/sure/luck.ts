/** Standard errors from which luck does not decide a lead: in one of 370 businesses it would by itself. */
const CERTAIN = 3;

/** What so many standard errors of a lead say of luck. */
export function luckInWords(errors: number): string {
  if (errors < 2) return 'luck may decide this';
  return errors < CERTAIN ? 'luck hardly decides this' : 'luck does not decide this';
}
