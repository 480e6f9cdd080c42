import { findCrossings } from '../analysis/crossings.ts';
import { sampleOf, valuesIn } from '../analysis/sample.ts';
import { withValues } from '../analysis/sweep.ts';
import { unknownKey } from '../scenario/nearest.ts';
import { checkScenario } from '../scenario/relations.ts';
import { businessOf, type Scenario } from '../scenario/scenario.ts';
import { settingOf } from '../scenario/settings.ts';
import { spanOf } from '../scenario/spans.ts';
import { allowedBy } from '../scenario/value.ts';
import { surveyWith } from '../simulation/survey.ts';
import { EXPERIENCE_IDS } from '../vocabulary/experiences.ts';
import { MEASURES, type Measure } from '../vocabulary/measures.ts';
import { scaleOf } from '../vocabulary/scale-of.ts';
import type { Span } from '../vocabulary/span.ts';
import { onlyFile, readArguments } from './arguments.ts';
import { checkCells } from './cells.ts';
import type { Command } from './command.ts';
import { readScenario } from './input.ts';
import { withPool } from './pooled.ts';
import { Refusal } from './refusal.ts';
import { applySettings, readFor, readSettings } from './settings.ts';
import { write, type Streams } from './streams.ts';
import { stretchesTable, valueIn, wordFor } from './stretches-table.ts';
import { printable, wrap } from './text.ts';
import { readWorkers } from './workers.ts';

const USAGE = `fourfold break-even FILE --parameter id [--from x] [--to y] [--measure id]
                    [--set id=value]... [--workers N] [--json]
    Where along one number the best experience changes: a table to read, or
    with --json every crossing, to 4 digits; of whole numbers the first at
    which the new one is best. From one end of the number's slider to the
    other unless --from and --to say otherwise; best by valuePerCustomer
    unless --measure names another measure.`;

function readMeasure(text: string | undefined): Measure {
  if (text === undefined) return 'valuePerCustomer';
  const measure = MEASURES.find(({ id }) => id === text);
  if (measure) return measure.id;
  const known = MEASURES.map(({ id }) => id);
  throw new Refusal(`--measure ${text}: ${unknownKey('measure', text, known)}`);
}

/** The span of the number to move, as far as its slider goes. */
function readParameter(scenario: Scenario, id: string | undefined): Span {
  if (id === undefined) throw new Refusal('break-even needs --parameter id');
  const rule = settingOf(scenario, id)?.rule;
  // an id that nothing is called by is refused as everywhere
  if (!rule) readFor(`--parameter ${id}`, scenario, id, '');
  if (rule && rule.kind !== 'number')
    throw new Refusal(
      `--parameter ${id}: only numbers have a break-even; --set ${id}=… takes ${allowedBy(rule)}`,
    );
  return spanOf(scenario, id)!;
}

/** The same span from and to where the user says. */
function readEnds(scenario: Scenario, span: Span, said: { from?: string; to?: string }): Span {
  const read = (end: 'from' | 'to') =>
    said[end] === undefined
      ? span[end]
      : (readFor(`--${end} ${said[end]}`, scenario, span.id, said[end]) as number);
  const [from, to] = [read('from'), read('to')];
  if (from >= to)
    throw new Refusal(`from ${from} to ${to} there is nothing between; --from must be less than --to`);
  return { ...span, from, to };
}

function heading({ name }: Scenario, span: Span, measure: Measure): string {
  const { label } = MEASURES.find(({ id }) => id === measure)!;
  return wrap(printable(`${name}: what is best by ${label}, along “${span.label}” (${scaleOf(span).unit})`));
}

async function run(args: readonly string[], streams: Streams): Promise<number> {
  const { files, given } = readArguments(args, {
    parameter: 'value',
    from: 'value',
    to: 'value',
    measure: 'value',
    set: 'values',
    workers: 'value',
    json: 'switch',
  });
  const file = onlyFile(files, 'break-even');
  const measure = readMeasure(given.measure);
  const asked = readWorkers(given.workers);
  const opened = await readScenario(file, streams);
  const scenario = applySettings(opened, readSettings(opened, given.set));
  const span = readEnds(scenario, readParameter(scenario, given.parameter), given);
  const { id, component, from, to, value } = span;
  const business = businessOf(scenario);
  checkCells(scenario, { business, axes: [{ id, component, points: [from, to] }] });

  const targets = [{ id, component }];
  const job = { largest: withValues(business, targets, [to]), businesses: 41, asked, counts: 'runs' };
  const text = await withPool(streams, job, async (pool, watch) => {
    const survey = surveyWith(pool);
    const question = { business, target: targets[0]!, measure, ...span };
    const { crossings, values } = await findCrossings(question, survey, watch);
    if (given.json) return JSON.stringify({ parameter: id, measure, from, to, crossings });

    const bestOf = (four: readonly number[]) => EXPERIENCE_IDS[sampleOf(0, four, measure).best]!;
    const table = stretchesTable(span, crossings, bestOf(values.map((list) => list[0]!)));
    const lines = [heading(scenario, span, measure), table];
    // what was set may go with the span and not with the present value
    if (checkScenario(scenario).length === 0) {
      const now = await survey({ business, targets, cells: [[value]] }, { signal: watch.signal });
      const best = bestOf(valuesIn(now, 0, measure));
      lines.push(`Now ${valueIn(span, value)}, ${wordFor(span, value)}: ${best}.`);
    }
    return lines.join('\n\n');
  });
  await write(streams.output, `${text}\n`);
  return 0;
}

export const BREAK_EVEN: Command = { name: 'break-even', usage: USAGE, run };
