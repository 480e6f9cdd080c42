/** How canvases are painted anew in the colours that the page has at the moment, for pictures to be taken along. */
export const paintings = new WeakMap<HTMLCanvasElement, () => HTMLCanvasElement>();
