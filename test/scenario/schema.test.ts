import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULTS, PARAMETERS, type Parameter } from '../../src/vocabulary/parameters.ts';
import { COMPONENT_KEYS } from '../../src/scenario/components.ts';
import { FILE_KEYS } from '../../src/scenario/format.ts';
import { scenarioSchema } from '../../src/scenario/schema.ts';

interface Node {
  readonly properties: Record<string, Node>;
  readonly items: Node;
  readonly description: string;
  readonly patternProperties: Record<string, Node>;
}

const schema = scenarioSchema() as Node;
const rows: readonly Parameter[] = PARAMETERS;

test('the published schema is up to date (npm run schema writes it)', () => {
  const file = new URL('../../public/scenario.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});

test.each(rows)('$id is described with its range and its default', (row) => {
  const described = schema.properties.parameters.properties[row.id];
  expect(described).toMatchObject({ title: row.label, default: DEFAULTS[row.id] });
  expect(described.description).toContain(row.help);
  if (row.kind === 'number') {
    expect(described).toMatchObject({ type: row.whole ? 'integer' : 'number' });
    expect(described).toMatchObject({ minimum: row.min, maximum: row.max });
    expect(schema.properties.ranges.properties).toHaveProperty([row.id]);
  } else expect(described).toMatchObject({ enum: row.options.map(({ value }) => value) });
  expect(schema.properties.sources.properties).toHaveProperty([row.id]);
});

test('the schema knows the keys that the reader knows, and x- keys', () => {
  expect(Object.keys(schema.properties)).toEqual([...FILE_KEYS]);
  const component = schema.properties.offering.items;
  expect(Object.keys(component.properties)).toEqual(COMPONENT_KEYS);
  for (const open of [schema, component])
    expect(open).toMatchObject({ additionalProperties: false, patternProperties: { '^x-': {} } });
});

test('patterns let the fields of components have ranges and sources', () => {
  const matches = (node: Node, id: string) =>
    Object.keys(node.patternProperties).some((pattern) => new RegExp(pattern, 'u').test(id));
  const { ranges, sources } = schema.properties;
  expect(matches(ranges, 'offering.No. 1.unitCost')).toBe(true);
  expect(matches(ranges, 'offering.fuel.tailored')).toBe(false);
  expect(matches(sources, 'offering.fuel.tailored')).toBe(true);
  expect(matches(sources, 'offering.fuel.name')).toBe(false);
});
