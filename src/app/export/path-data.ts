/** Stretches and moves, without turning: x to a·x + e, y to d·y + f. */
export interface Stretching {
  readonly a: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

const TOKEN = /([a-zA-Z])|(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/g;

/** How many numbers each command takes. */
const TAKES: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  T: 2,
  H: 1,
  V: 1,
  Q: 4,
  S: 4,
  C: 6,
  A: 7,
  Z: 0,
};

const short = (number: number) => String(Math.round(number * 100) / 100);

/** The numbers of one command after stretching; of a relative one nothing is moved. */
function stretched(command: string, numbers: readonly number[], by: Stretching): number[] {
  const isRelative = command === command.toLowerCase();
  const [e, f] = isRelative ? [0, 0] : [by.e, by.f];
  const x = (value: number) => by.a * value + e;
  const y = (value: number) => by.d * value + f;
  if (/h/i.test(command)) return numbers.map(x);
  if (/v/i.test(command)) return numbers.map(y);
  if (/a/i.test(command)) {
    const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, toX = 0, toY = 0] = numbers;
    return [Math.abs(by.a) * rx, Math.abs(by.d) * ry, turn, large, sweep, x(toX), y(toY)];
  }
  return numbers.map((value, k) => (k % 2 === 0 ? x(value) : y(value)));
}

/** Path data as it is after a drawing was stretched into its place, so that strokes keep their width anywhere. */
export function stretchPath(data: string, by: Stretching): string {
  const tokens = [...data.matchAll(TOKEN)];
  let path = '';
  let [command, at] = ['', 0];
  while (at < tokens.length) {
    const letter = tokens[at]![1];
    if (letter) {
      command = letter;
      at++;
    } else if (command === '') return path;
    const count = TAKES[command.toUpperCase()];
    if (count === undefined) return path;
    const numbers = tokens.slice(at, at + count).map((token) => Number(token[2]));
    if (numbers.length < count || numbers.some(Number.isNaN)) return path;
    path += command + stretched(command, numbers, by).map(short).join(' ');
    at += count;
    // what follows a move without a letter is a line
    if (command === 'M') command = 'L';
    if (command === 'm') command = 'l';
    if (count === 0) command = '';
  }
  return path;
}
