import { MODEL_VERSION } from '../../vocabulary/model-version.ts';
import type { About } from '../exporting.svelte.ts';
import type { Drawing } from './drawing.ts';
import { escaped, tag } from './markup.ts';

/** What a picture is called and says. */
export interface Caption {
  readonly title: string;
  readonly unit: string;
  /** The drawing has no title of its own. */
  readonly isUntitled: boolean;
  readonly about: About;
}

const SANS = "'Source Sans 3', 'Segoe UI', sans-serif";
const SERIF = "'Source Serif 4', Georgia, serif";
const [PAGE, INK, SOFT] = ['#ffffff', '#1b1b1a', '#5c5b57'];
const MARGIN = 20;
/** Heights of a title that is added, and of the line at the foot. */
const TITLE = 48;
const FOOT = 28;
/** Of a character of 13 px. */
const CHARACTER = 6.6;

/** What each picture says of where it comes from. */
export function origin({ name }: About): string {
  return `${name} · Fourfold, model version ${MODEL_VERSION}`;
}

/** Words with as many characters as there is room for, in px. */
function shortened(words: string, room: number): string {
  const most = Math.floor(room / CHARACTER);
  return [...words].length > most ? `${[...words].slice(0, most - 1).join('')}…` : words;
}

const text = (at: { x: number; y: number }, size: number, fill: string, words: string, more = {}) =>
  tag('text', { ...at, fill, 'font-family': SANS, 'font-size': size, ...more }, escaped(words));

/**
 * A drawing as a file that stands alone: colours and sizes in it, fonts by name with fallbacks, a title and a
 * description, where it comes from on its foot, and the scenario and model version in its metadata.
 */
export function svgFile(drawing: Drawing, { title, unit, isUntitled, about }: Caption): string {
  const head = isUntitled ? TITLE : 0;
  const width = Math.ceil(Math.max(drawing.width, 320) + 2 * MARGIN);
  const height = Math.ceil(drawing.height + head + FOOT + 2 * MARGIN);
  const data = { modelVersion: MODEL_VERSION, name: about.name, file: about.file };
  const titles = isUntitled
    ? text({ x: MARGIN, y: MARGIN + 17 }, 17, INK, title, { 'font-family': SERIF, 'font-weight': 600 }) +
      text({ x: MARGIN, y: MARGIN + 36 }, 13, SOFT, shortened(unit, width - 2 * MARGIN))
    : '';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    tag(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        'aria-labelledby': 'title desc',
      },
      [
        tag('title', { id: 'title' }, escaped(title)),
        tag('desc', { id: 'desc' }, escaped(`${unit ? `${unit}. ` : ''}${origin(about)}`)),
        tag(
          'metadata',
          { id: 'fourfold' },
          tag(
            'scenario',
            { xmlns: 'urn:fourfold', 'model-version': MODEL_VERSION },
            escaped(JSON.stringify(data)),
          ),
        ),
        drawing.definitions ? tag('defs', {}, drawing.definitions) : '',
        tag('rect', { width, height, fill: PAGE }),
        titles,
        tag('g', { transform: `translate(${MARGIN} ${MARGIN + head})` }, drawing.markup),
        text({ x: MARGIN, y: height - MARGIN }, 13, SOFT, shortened(origin(about), width - 2 * MARGIN)),
      ].join(''),
    ),
    '\n',
  ].join('');
}
