/** Appends a whole number from 0 to 2³¹ − 1, seven bits a byte, the lowest first. */
export function pushNumber(bytes: number[], number: number): void {
  for (; number > 127; number >>>= 7) bytes.push((number & 127) | 128);
  bytes.push(number);
}

/** Reads such numbers from bytes, one after the other; throws a RangeError where there is none. */
export class Numbers {
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  next(): number {
    let number = 0;
    for (let shift = 0; shift < 31; shift += 7) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined) throw new RangeError('the bytes end within a number');
      number += (byte & 127) * 2 ** shift;
      if (byte < 128) return number;
    }
    throw new RangeError('a number is too long');
  }

  /** As many bytes as they are. */
  take(count: number): Uint8Array {
    if (count > this.#bytes.length - this.at) throw new RangeError('the bytes end too early');
    this.at += count;
    return this.#bytes.subarray(this.at - count, this.at);
  }
}
