import { EXPERIENCE_IDS, perExperience, type Experience } from '../../../vocabulary/experiences.ts';
import { INK_NAMES, type Colour, type Inks } from './stamps.ts';

const CHANGES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'];

/** What the style sheet makes of a colour's name, as numbers. */
function read(probe: HTMLElement, name: string): Colour {
  probe.style.color = `var(--${name})`;
  const text = getComputedStyle(probe).color;
  const [red = 0, green = 0, blue = 0] = (text.match(/[\d.]+/g) ?? []).map(Number);
  const scale = text.startsWith('color(') ? 255 : 1;
  return [Math.round(red * scale), Math.round(green * scale), Math.round(blue * scale)];
}

/** The inks of the experiences as the page looks at the moment. */
export function readInks(): Record<Experience, Inks> {
  const probe = document.body.appendChild(document.createElement('span'));
  // where the system forces its colours onto text, dots keep those of the style sheet, as marks do
  probe.style.setProperty('forced-color-adjust', 'none');
  const [page, soft] = [read(probe, 'page'), read(probe, INK_NAMES.soft)];
  const full = EXPERIENCE_IDS.map((id) => read(probe, INK_NAMES.full(id)));
  probe.remove();
  return perExperience((experience, e) => ({ experience, page, soft, full: full[e] }));
}

/** The page's colours for what paints pixels, read again whenever the page looks otherwise. */
export class Palette {
  inks = $state.raw(readInks());

  /** Begins to watch; the answer ends it. */
  watch(): () => void {
    const renew = () => (this.inks = readInks());
    const observer = new MutationObserver(renew);
    observer.observe(document.documentElement, { attributes: true });
    const media = CHANGES.map((query) => matchMedia(query));
    for (const each of media) each.addEventListener('change', renew);
    return () => {
      observer.disconnect();
      for (const each of media) each.removeEventListener('change', renew);
    };
  }
}
