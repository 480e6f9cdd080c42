import { businessAt, countCells, shardOf } from '../analysis/sweep.ts';
import { businessOf } from '../scenario/scenario.ts';
import { cellsOf, measureWith } from '../simulation/measure.ts';
import { onlyFile, readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { readAxes } from './axes.ts';
import { checkCells } from './cells.ts';
import { readScenario } from './input.ts';
import { withPool } from './pooled.ts';
import { Refusal } from './refusal.ts';
import { CSV, JSONL } from './rows.ts';
import { applySettings, readSettings } from './settings.ts';
import { write, type Streams } from './streams.ts';
import { readWorkers } from './workers.ts';

const USAGE = `fourfold sweep FILE --vary id=from:to:steps [--vary ...] [--set id=value]...
               [--shard i/n] [--workers N] [--csv|--jsonl]
    One row per cell and experience: the varied ids, experience, the measures.
    A cell is a combination of values; the first --vary changes slowest.
    Steps count evenly spaced points with both ends: at least 2, or 1 when
    from equals to. Whole numbers need steps that give whole numbers. At most
    250,000 cells. --shard 2/4 writes the second of four parts: in order they
    make up the whole, with the header in the first. A long sweep uses all
    cores; --workers 2 uses two. CSV unless --jsonl.`;

interface Shard {
  readonly i: number;
  readonly n: number;
}

function readShard(text: string | undefined): Shard {
  if (text === undefined) return { i: 1, n: 1 };
  const [, i, n] = (/^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? []).map(Number);
  if (!i || !n || i > n)
    throw new Refusal(`--shard ${text}: write it as i/n with i from 1 to n, such as 2/4`);
  return { i, n };
}

async function run(args: readonly string[], streams: Streams): Promise<number> {
  const { files, given } = readArguments(args, {
    vary: 'values',
    set: 'values',
    shard: 'value',
    workers: 'value',
    csv: 'switch',
    jsonl: 'switch',
  });
  const file = onlyFile(files, 'sweep');
  if (given.csv && given.jsonl) throw new Refusal('--csv and --jsonl exclude each other; give one');
  const { i, n } = readShard(given.shard);
  const asked = readWorkers(given.workers);
  const opened = await readScenario(file, streams);
  const settings = readSettings(opened, given.set);
  const axes = readAxes(opened, given.vary);
  const both = settings.find(({ id }) => axes.some((axis) => axis.id === id));
  if (both) throw new Refusal(`${both.id} is both set and varied; do one of them`);
  const scenario = applySettings(opened, settings);
  const plan = { business: businessOf(scenario), axes };
  checkCells(scenario, plan);

  const { header, rows } = given.jsonl ? JSONL : CSV;
  if (i === 1) await write(streams.output, header(axes));
  const cells = cellsOf(shardOf(countCells(axes), i, n));
  // the last cell has every axis at its largest
  const largest = businessAt(plan, countCells(axes) - 1);
  await withPool(
    streams,
    { largest, businesses: cells.count, asked, counts: 'cells', writesRows: true },
    async (pool, watch) => {
      for await (const cell of measureWith(pool, plan, cells, watch))
        await write(streams.output, rows(axes, cell));
    },
  );
  return 0;
}

export const SWEEP: Command = { name: 'sweep', usage: USAGE, run };
