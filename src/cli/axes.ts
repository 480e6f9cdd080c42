import { countCells, pointsBetween, type Axis } from '../analysis/sweep.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { settingOf } from '../scenario/settings.ts';
import { allowedBy } from '../scenario/value.ts';
import { grouped } from '../vocabulary/format.ts';
import { Refusal } from './refusal.ts';
import { readFor, refuseRepeats, splitSetting } from './settings.ts';

export const MOST_CELLS = 250_000;

const FORM = '--vary id=from:to:steps';

/** The varied numbers in the order they were asked for, the first to change slowest. */
export function readAxes(scenario: Scenario, texts: readonly string[]): readonly Axis[] {
  if (texts.length === 0) throw new Refusal(`sweep needs at least one ${FORM}`);
  const axes = texts.map((text) => readAxis(scenario, text));
  refuseRepeats(
    '--vary',
    axes.map(({ id }) => id),
  );
  const cells = countCells(axes);
  if (cells <= MOST_CELLS) return axes;
  throw new Refusal(`${grouped(cells)} cells are too many: at most ${grouped(MOST_CELLS)}; take fewer steps`);
}

function readAxis(scenario: Scenario, text: string): Axis {
  const refuse = (why: string) => new Refusal(`--vary ${text}: ${why}`);
  const [id, said] = splitSetting(text, FORM);
  const setting = settingOf(scenario, id);
  const rule = setting?.rule;
  if (rule && rule.kind !== 'number')
    throw refuse(`only numbers can be varied; --set ${id}=… takes ${allowedBy(rule)}`);
  const [first = '', last = '', count = '', ...more] = said.split(':');
  if (rule && (!last || more.length > 0 || !/^\d+$/.test(count))) throw refuse(`write it as ${FORM}`);
  const read = (end: string) => readFor(`--vary ${text}`, scenario, id, end) as number;
  const [from, to, steps] = [read(first), read(last), Number(count)];
  if (steps < 1 || steps > MOST_CELLS) throw refuse(`${count} steps; allowed: 1 to ${grouped(MOST_CELLS)}`);
  if (from > to) throw refuse(`from ${from} to ${to} goes down; write the smaller end first`);
  if (from === to && steps > 1) throw refuse(`from ${from} to ${to} there is only 1 step`);
  if (from < to && steps === 1) throw refuse('with both ends included there are at least 2 steps');
  const points = pointsBetween(from, to, steps);
  if (rule?.whole && !points.every(Number.isInteger))
    throw refuse(`${id} takes whole numbers only; steps that give them: ${wholeSteps(to - from, steps)}`);
  return { id, component: setting?.component, points };
}

/** The numbers of steps that divide a span into whole numbers, at most six of them: those nearest to what was asked. */
function wholeSteps(span: number, asked: number): string {
  const fitting: number[] = [];
  for (let parts = 1; parts <= span && parts < MOST_CELLS; parts++)
    if (span % parts === 0) fitting.push(parts + 1);
  return fitting
    .toSorted((a, b) => Math.abs(a - asked) - Math.abs(b - asked))
    .slice(0, 6)
    .toSorted((a, b) => a - b)
    .map(grouped)
    .join(', ');
}
