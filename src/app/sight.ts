import type { Attachment } from 'svelte/attachments';

/**
 * Tells whenever an element comes into sight or leaves it.
 * @param margin how far beyond the screen it counts as in sight, a length of CSS
 */
export function inSight(tell: (isSeen: boolean) => void, margin = '0px'): Attachment {
  return (element) => {
    const observer = new IntersectionObserver((entries) => tell(entries.at(-1)!.isIntersecting), {
      rootMargin: margin,
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
}
