/** Customers an arm to choose from: three steps a tenfold, equal factors as far as round numbers go. */
export const SIZES = [1, 2, 3, 4, 5]
  .flatMap((tens) => [1, 2, 5].map((digit) => digit * 10 ** tens))
  .concat(1e6);

/** The place of the customers an arm that the sign of experiments takes. */
export const USUAL = SIZES.indexOf(500);

/** The places to write under an axis: every tenfold. */
export const TENFOLDS = SIZES.flatMap((size, place) => (/^10+$/.test(String(size)) ? [place] : []));
