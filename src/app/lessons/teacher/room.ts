const HERE_ONLY = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether an address is of this machine alone, so that no phone can open it. */
export function isHereOnly({ hostname, protocol }: Pick<Location, 'hostname' | 'protocol'>): boolean {
  return protocol === 'file:' || HERE_ONLY.test(hostname);
}

/** The addresses under which the server that served this page can be reached in the local network. */
export async function networkAddresses(base: string): Promise<readonly string[]> {
  // a page opened from a disk has no server to ask
  if (base.startsWith('file:')) return [];
  try {
    const answer: unknown = await (await fetch(new URL('room.json', base))).json();
    return Array.isArray(answer)
      ? answer.filter((each) => typeof each === 'string' && /^https?:/.test(each))
      : [];
  } catch {
    // another server knows nothing of this
    return [];
  }
}
