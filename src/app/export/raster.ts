import sans from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url';
import sansBold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url';
import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url';
import serifBold from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url';

const FONTS = [
  ['Source Sans 3', 400, sans],
  ['Source Sans 3', 600, sansBold],
  ['Source Serif 4', 400, serif],
  ['Source Serif 4', 600, serifBold],
] as const;

/** Pixels to a px of the page at least, and pixels across that a small chart gets. */
const FINENESS = 2;
const WIDE = 1600;
/** Browsers paint nothing on larger canvases. */
const MOST = 12_000;

function readAsUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('not read'));
    reader.readAsDataURL(blob);
  });
}

let faces: Promise<string> | undefined;

/** The page's own fonts as text: a picture that is drawn from a text may fetch none. */
function fontFaces(): Promise<string> {
  faces ??= Promise.all(
    FONTS.map(async ([family, weight, url]) => {
      const source = url.startsWith('data:') ? url : await readAsUrl(await (await fetch(url)).blob());
      return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${source}) format('woff2')}`;
    }),
  ).then((list) => list.join(''));
  // pages opened from a disk may fetch nothing either: other fonts then
  return faces.catch(() => {
    faces = undefined;
    return '';
  });
}

/** The pixels of an SVG file, as a PNG file: at least two to each px. */
export async function rasterize(svg: string): Promise<Uint8Array> {
  const fonts = await fontFaces();
  const dressed = svg.replace(/<title/, `<style>${fonts}</style><title`);
  const url = URL.createObjectURL(new Blob([dressed], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const fineness = Math.min(Math.max(FINENESS, WIDE / width), MOST / Math.max(width, height));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(width * fineness), Math.round(height * fineness)];
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('this browser cannot make the picture');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
