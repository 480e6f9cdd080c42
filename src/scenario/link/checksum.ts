/** Tells bytes from changed ones: 32 bits (FNV-1a, Fowler, Noll and Vo 1991) as seven digits of base 36. */
export function checksum(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
