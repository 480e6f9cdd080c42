import fc from 'fast-check';
import type { Component } from '../../src/vocabulary/offering.ts';
import { LIMITS } from '../../src/vocabulary/limits.ts';
import { DEFAULTS, NUMERIC_PARAMETERS, PARAMETERS } from '../../src/vocabulary/parameters.ts';
import type { NumericId, Parameter, Parameters } from '../../src/vocabulary/parameters.ts';
import type { NumberScale } from '../../src/vocabulary/row.ts';
import { COMPONENT_RULES } from '../../src/scenario/components.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { numericIds, settingsOf } from '../../src/scenario/settings.ts';
import type { Rule } from '../../src/scenario/value.ts';

const ROWS: readonly Parameter[] = PARAMETERS;

function numberOn({ min, max, whole }: NumberScale): fc.Arbitrary<number> {
  // a file knows no minus zero
  return whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((value) => value + 0);
}

function valueOf(rule: Rule): fc.Arbitrary<number | string | boolean> {
  if (rule.kind === 'number') return numberOn(rule);
  return rule.kind === 'flag' ? fc.boolean() : fc.constantFrom(...rule.options.map(({ value }) => value));
}

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const name = fc
  .oneof(text, fc.constantFrom('__proto__', 'constructor', 'a.b', 'a.variety', '"', 'x-a'))
  .map((s) => s.trim())
  .filter(
    (s) =>
      !/^\p{Default_Ignorable_Code_Point}*$/u.test(s) &&
      !/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u.test(s),
  );

const extensions = fc.dictionary(
  text.map((s) => `x-${s}`),
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown),
  { maxKeys: 3 },
);

/** Any values, then lowered until they go together. */
const parameters = fc
  .record(Object.fromEntries(ROWS.map((row) => [row.id, valueOf(row)])), { requiredKeys: [] })
  .map((drawn) => {
    const all = { ...DEFAULTS, ...drawn } as Parameters;
    const most = Math.floor(LIMITS.work / all['market.periods'] / LIMITS.componentsMax);
    const lowered: Record<string, number> = { 'market.sample': Math.min(all['market.sample'], most) };
    for (const { id, atMost } of NUMERIC_PARAMETERS)
      if (atMost) lowered[id] = Math.min(all[id], all[atMost as NumericId]);
    return { ...drawn, ...lowered } as Partial<Parameters>;
  });

const component = fc
  .record({
    name,
    ...Object.fromEntries(COMPONENT_RULES.map(({ field, rule }) => [field, valueOf(rule)])),
  })
  .chain((fields) =>
    extensions.map((own) => ({ ...fields, ...(Object.keys(own).length && { extensions: own }) })),
  )
  .map((fields) => fields as unknown as Component);

const offering = fc
  .uniqueArray(component, { minLength: 1, maxLength: 5, selector: (each) => each.name })
  .map(([first, ...others]) => [{ ...first!, importance: first!.importance || 1 }, ...others]);

const bare = fc.record({
  name,
  notes: text,
  seed: text,
  parameters,
  offering: fc.option(offering, { nil: undefined }),
  extensions: fc
    .tuple(extensions, fc.option(text, { nil: undefined }))
    .map(([own, $schema]) => ($schema === undefined ? own : { ...own, $schema })),
});

/** Scenarios with everything that a file may hold. */
export const scenarios: fc.Arbitrary<Scenario> = bare.chain((drawn) => {
  const scenario: Scenario = { ...drawn, ranges: {}, sources: {} };
  const ranges = numericIds(scenario)
    .filter(({ id }) => !id.startsWith('market.'))
    .map(({ id, value, rule: { min, max } }) => [
      id,
      fc.constantFrom([value, value], [min, value], [value, max]),
    ]);
  const sources = settingsOf(scenario).map(({ id }) => [id, text]);
  return fc
    .record({
      ranges: fc.record(Object.fromEntries(ranges), { requiredKeys: [] }),
      sources: fc.record(Object.fromEntries(sources), { requiredKeys: [] }),
    })
    .map((doubts) => ({ ...scenario, ...doubts }) as Scenario);
});
