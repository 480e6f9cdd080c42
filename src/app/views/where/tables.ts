import type { Form } from '../../../analysis/forms.ts';
import type { Sensitivity } from '../../../analysis/sensitivity.ts';
import type { Tornado } from '../../../analysis/tornado.ts';
import type { Worlds } from '../../../analysis/worlds.ts';
import { isTooClose, type CellMap } from '../../../simulation/map.ts';
import type { Reading } from '../../../simulation/reading.ts';
import { EXPERIENCE_IDS } from '../../../vocabulary/experiences.ts';
import { nameOf } from '../../../vocabulary/name-of.ts';
import type { Component } from '../../../vocabulary/offering.ts';
import type { FlipRow } from '../../doubts/flip-rows.ts';
import type { Cell, TableData } from '../../exporting.svelte.ts';
import type { Axes } from './map/reading.ts';
import { byTotal } from './matters/rows.ts';

/** A map, a row a cell; what does not go together is left empty. `chance`: two standard errors of the lead. */
export function mapTable({ x, y, cells }: CellMap, axes: Axes, chance: number): TableData {
  return {
    columns: [
      axes.x.label,
      axes.y.label,
      'best',
      'lead',
      'too close to call',
      ...EXPERIENCE_IDS.map((id) => `value of ${id}`),
      'best beside mass',
      'who gains from it',
      'gain of the business',
      'gain of its customers',
    ],
    rows: cells.map((cell, k): Cell[] => [
      x[k % x.length],
      y[Math.floor(k / x.length)],
      cell?.best,
      cell?.lead,
      cell && (isTooClose(cell, chance) ? 'yes' : 'no'),
      ...EXPERIENCE_IDS.map((_, e) => cell?.values[e]),
      cell?.gain.experience,
      cell?.gain.who,
      cell?.gain.business,
      cell?.gain.customers,
    ]),
  };
}

/** Flip points, the nearest first: where a number is, how far it goes, and where the best changes to either side. */
export function flipTable(rows: readonly FlipRow[]): TableData {
  return {
    columns: [
      'id',
      'what',
      'now',
      'from',
      'to',
      'flips below at',
      'best below',
      'flips above at',
      'best above',
    ],
    rows: rows.map(({ points: { target, value, below, above } }): Cell[] => [
      target.id,
      target.label,
      value,
      target.from,
      target.to,
      below?.at,
      below?.to,
      above?.at,
      above?.to,
    ]),
  };
}

/** Plausible worlds, a row a world: what is drawn, and each experience's lead over the best other. */
export function worldsTable({ doubts, draws, leads }: Worlds, offering: readonly Component[]): TableData {
  return {
    columns: [
      ...EXPERIENCE_IDS.map((id) => `lead of ${id}`),
      ...doubts.map((doubt) => nameOf(doubt, offering)),
    ],
    rows: draws.map((values, world): Cell[] => [...EXPERIENCE_IDS.map((id) => leads[id][world]), ...values]),
  };
}

/** Value per customer with each shape of the fit curve. */
export function formsTable(forms: readonly Form[]): TableData {
  return {
    columns: ['fit curve', 'best', ...EXPERIENCE_IDS],
    rows: forms.map(({ curve, best, values }): Cell[] => [
      curve,
      best,
      ...EXPERIENCE_IDS.map((id) => values[id]),
    ]),
  };
}

/** What each input does by itself. */
export function tornadoTable({ bars }: Tornado, offering: readonly Component[]): TableData {
  return {
    columns: ['id', 'input', 'low', 'lead at low', 'wins at low', 'high', 'lead at high', 'wins at high'],
    rows: bars.map(({ doubt, low, high }): Cell[] => [
      doubt.id,
      nameOf(doubt, offering),
      ...[low, high].flatMap(({ value, lead, winner }): Cell[] => [value, lead, winner]),
    ]),
  };
}

/** What each input decides of the lead: Sobol indices with their 95% intervals. */
export function indicesTable(sensitivity: Sensitivity, offering: readonly Component[]): TableData {
  return {
    columns: [
      'id',
      'input',
      'first order',
      'first from',
      'first to',
      'total order',
      'total from',
      'total to',
    ],
    rows: byTotal(sensitivity).map(({ doubt, first, firstInterval, total, totalInterval }): Cell[] => [
      doubt.id,
      nameOf(doubt, offering),
      first,
      ...firstInterval,
      total,
      ...totalInterval,
    ]),
  };
}

/** What decides who wins, and what it is worth to know it, $ per customer. */
export function readingTable({ decisive, information }: Reading, offering: readonly Component[]): TableData {
  return {
    columns: ['id', 'input', 'explains of who wins', 'worth to know', 'standard error'],
    rows: decisive.map(({ doubt, wins }): Cell[] => {
      const worth = information.inputs.find((each) => each.doubt.id === doubt.id);
      return [doubt.id, nameOf(doubt, offering), wins, worth?.value, worth?.error];
    }),
  };
}
