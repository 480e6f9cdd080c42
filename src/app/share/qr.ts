import { encode } from 'uqr';

/** A QR code as a path of unit squares, with the four units of white around it that readers need. */
export interface Code {
  readonly path: string;
  readonly size: number;
}

const MARGIN = 4;

/** The code of a text; undefined when it is too long for one, about 2,900 characters. */
export function codeOf(text: string): Code | undefined {
  try {
    const { data, size } = encode(text, { ecc: 'M', border: 0 });
    const squares = data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`M${x + MARGIN} ${y + MARGIN}h1v1h-1z`] : [])),
    );
    return { path: squares.join(''), size: size + 2 * MARGIN };
  } catch {
    return undefined;
  }
}
