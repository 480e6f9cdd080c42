/** A Chromium for the tests: its executable, what its environment needs, where it was found. */
export function findBrowser(): Promise<{ path: string; env: Record<string, string>; from: string }>;
