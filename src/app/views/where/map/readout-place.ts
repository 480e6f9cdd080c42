import { placeReadout, type Box } from '../../../charts/reading.ts';

interface Place {
  readonly left: number;
  readonly top: number;
}

interface Room {
  readonly plot: Box;
  readonly figure: Box;
  readonly gap: number;
  /** What must stay in sight. */
  readonly kept: Box;
}

/** Where a readout goes: as beside any line, or where that would cover what is kept in sight, round the pointer off it. */
export function placeOff(
  pointer: { readonly x: number; readonly y: number },
  size: { readonly width: number; readonly height: number },
  { kept, ...room }: Room,
): Place {
  const { figure, gap } = room;
  const held = { left: pointer.x, right: pointer.x, top: pointer.y, bottom: pointer.y };
  const usual = placeReadout(pointer, size, room);
  const clamp = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high));
  const beside = [held, kept].flatMap(({ left, right }) => [right + gap, left - gap - size.width]);
  const over = [held, kept].flatMap(({ top, bottom }) => [top - gap - size.height, bottom + gap]);
  const places = [usual.left, ...beside].flatMap((left) =>
    [usual.top, ...over].map((top): Place => ({
      left: clamp(figure.left, left, figure.right - size.width),
      top: clamp(figure.top, top, figure.bottom - size.height),
    })),
  );
  const isOff = ({ left, top }: Place, box: Box) =>
    left > box.right || left + size.width < box.left || top > box.bottom || top + size.height < box.top;
  if (isOff(usual, kept)) return usual;
  return places.find((place) => isOff(place, kept) && isOff(place, held)) ?? usual;
}
