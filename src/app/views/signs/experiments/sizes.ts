const DIGITS = [1, 1.5, 2, 3, 5, 7];

/** Customers an arm to choose from: about equal factors, as far as round numbers go. */
export const SIZES = [10, 100, 1_000, 10_000, 100_000]
  .flatMap((tens) => DIGITS.map((digit) => digit * tens))
  .concat(1_000_000);

/** The place of the customers an arm that the sign of experiments takes. */
export const USUAL = SIZES.indexOf(500);

/** The places to write under an axis: every tenfold but the last, which stands at the edge. */
export const TENFOLDS = SIZES.flatMap((size, place) =>
  /^10+$/.test(String(size)) && place < SIZES.length - 1 ? [place] : [],
);
