/** Storage may be switched off, full or closed to a page opened from a disk: the page works without. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`fourfold ${key}`);
  } catch {
    return null;
  }
}

/** Remembers a text on this device, as far as it can; whether it could. */
export function remember(key: string, value: string): boolean {
  try {
    localStorage.setItem(`fourfold ${key}`, value);
    return true;
  } catch {
    // it lasts as long as the page then
    return false;
  }
}
