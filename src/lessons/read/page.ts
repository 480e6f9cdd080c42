import { unknownKey } from '../../scenario/nearest.ts';
import { readObject, readText, type Unknowns } from '../../scenario/object.ts';
import { placeOf } from '../../scenario/problem.ts';
import { quote } from '../../scenario/quote.ts';
import type { Report } from '../../scenario/report.ts';
import { parseCondition } from '../condition.ts';
import { parseFigure } from '../figure.ts';
import { figuresIn } from '../prose.ts';

const LINE = { min: 1, max: 400 };
const PARAGRAPH = { min: 1, max: 700 };
const MOST_PARAGRAPHS = 8;

type Parse = (text: string, isCase: (name: string) => boolean) => unknown;

/** What all objects of a file share: where problems go, and the cases that figures may name. */
export interface Ground {
  readonly report: Report;
  readonly cases: string[];
}

/** The case as it stands in a puzzle, and each of those that are counted. */
const ALWAYS = ['now', 'each'];

/** One object of a lesson's file: reads what is wanted of it and reports the rest. */
export class Page {
  readonly place: string;
  readonly object: Unknowns;
  readonly ground: Ground;
  readonly #known = new Set<string>();

  constructor(value: unknown, place: string, ground: Ground) {
    this.place = place;
    this.ground = ground;
    this.object = readObject(value, place || 'file', ground.report);
  }

  get report(): Report {
    return this.ground.report;
  }

  at(key: string): string {
    return placeOf(this.place, key);
  }

  has(key: string): boolean {
    this.#known.add(key);
    return this.object[key] !== undefined;
  }

  refuse(key: string, message: string): void {
    this.report.add(this.at(key), message);
  }

  /** A line of text, in which figures may stand. */
  line(key: string): void {
    this.#known.add(key);
    this.#prose(this.object[key], this.at(key), LINE);
  }

  /** A list of paragraphs. */
  text(key: string): void {
    const paragraphs = this.list(key, 1, MOST_PARAGRAPHS);
    paragraphs.forEach((each, index) => this.#prose(each, placeOf(this.at(key), index), PARAGRAPH));
  }

  number(key: string, { min, max, whole = false }: { min: number; max: number; whole?: boolean }): number {
    this.#known.add(key);
    const value = this.object[key];
    const isFit =
      typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value));
    if (isFit) return value;
    const what = value === undefined ? 'is missing' : `${quote(value)} is not allowed`;
    this.refuse(key, `${what}; allowed: a ${whole ? 'whole ' : ''}number from ${min} to ${max}`);
    return min;
  }

  oneOf<T extends string>(key: string, known: readonly T[]): T | undefined {
    this.#known.add(key);
    const value = this.object[key];
    const found = known.find((each) => each === value);
    if (found !== undefined) return found;
    if (typeof value === 'string') this.refuse(key, unknownKey(key, value, known));
    else
      this.refuse(
        key,
        `${value === undefined ? 'is missing' : quote(value)}; allowed: ${known.map(quote).join(', ')}`,
      );
    return undefined;
  }

  list(key: string, least: number, most: number): readonly unknown[] {
    this.#known.add(key);
    const value = this.object[key];
    if (Array.isArray(value) && value.length >= least && value.length <= most) return value;
    const what = value === undefined ? 'is missing' : quote(value);
    this.refuse(key, `${what}; allowed: a list of ${least} to ${most}`);
    return [];
  }

  /** The objects of a list. */
  pages(key: string, least: number, most: number): readonly Page[] {
    return this.list(key, least, most).map(
      (each, index) => new Page(each, placeOf(this.at(key), index), this.ground),
    );
  }

  /** Something to be measured. */
  figure(key: string): void {
    this.#parsed(key, parseFigure);
  }

  /** Something that holds or does not. */
  condition(key: string): void {
    this.#parsed(key, parseCondition);
  }

  /** A list of things that hold. */
  conditions(key: string): void {
    this.list(key, 1, 20).forEach((each, index) => {
      const place = placeOf(this.at(key), index);
      const text = readText(each, LINE, place, this.report);
      if (text) this.#try(text, parseCondition, place);
    });
  }

  /** The object under a key. */
  inner(key: string): Page {
    this.#known.add(key);
    return new Page(this.object[key], this.at(key), this.ground);
  }

  /** Nothing else may be in the object. */
  close(): void {
    for (const key of Object.keys(this.object))
      if (!this.#known.has(key)) this.refuse(key, unknownKey('key', key, [...this.#known]));
  }

  #parsed(key: string, parse: Parse): void {
    this.#known.add(key);
    const text = readText(this.object[key], LINE, this.at(key), this.report);
    if (text) this.#try(text, parse, this.at(key));
  }

  #prose(value: unknown, place: string, rule: typeof LINE): void {
    const text = readText(value, rule, place, this.report);
    for (const figure of figuresIn(text)) this.#try(figure, parseFigure, place);
  }

  #try(text: string, parse: Parse, place: string): void {
    try {
      parse(text, (name) => ALWAYS.includes(name) || this.ground.cases.includes(name));
    } catch (reason) {
      this.report.add(place, (reason as Error).message);
    }
  }
}
