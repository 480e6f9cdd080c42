import { LIMITS } from '../vocabulary/limits.ts';
import { NUMERIC_PARAMETERS, PARAMETERS, type Parameter } from '../vocabulary/parameters.ts';
import { COMPONENT_RULES } from './components.ts';
import { DEFAULT_SEED, EXTENSION, FORMAT, VERSION } from './format.ts';
import { schemaOf, textSchema } from './schema-of-rule.ts';
import { TEXTS } from './text.ts';

const ROWS: readonly Parameter[] = PARAMETERS;

/** Keys of other programs are let pass; misspelt ones are not. */
const closed = { additionalProperties: false, patternProperties: { [EXTENSION.source]: {} } };

const parameters = {
  type: 'object',
  description: 'What differs from the defaults.',
  properties: Object.fromEntries(ROWS.map((row) => [row.id, schemaOf(row)])),
  additionalProperties: false,
};

const component = {
  type: 'object',
  required: ['name', 'tailoredBy'],
  properties: {
    name: { ...textSchema(TEXTS.name), description: 'Unlike the names of the other components.' },
    ...Object.fromEntries(COMPONENT_RULES.map(({ field, rule }) => [field, schemaOf(rule)])),
  },
  ...closed,
};

const offering = {
  type: 'array',
  description: 'The parts of what is sold. Without them: the default offering.',
  items: component,
  minItems: LIMITS.componentsMin,
  maxItems: LIMITS.componentsMax,
};

/** One entry a setting: parameters by their ids, fields of components by the pattern of theirs. */
function bySetting(
  description: string,
  ids: readonly string[],
  fields: readonly string[],
  entry: (place: string) => object,
): object {
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(ids.map((id) => [id, entry(`parameters/properties/${id}`)])),
    patternProperties: Object.fromEntries(
      fields.map((field) => [`^offering\\..+\\.${field}$`, entry(`offering/items/properties/${field}`)]),
    ),
    additionalProperties: false,
  };
}

const ranges = bySetting(
  'Low and high of plausible worlds, the value between them.',
  NUMERIC_PARAMETERS.map(({ id }) => id),
  COMPONENT_RULES.filter(({ rule }) => rule.kind === 'number').map(({ field }) => field),
  (place) => ({ type: 'array', items: { $ref: `#/properties/${place}` }, minItems: 2, maxItems: 2 }),
);

const sources = bySetting(
  'Where each value comes from.',
  ROWS.map(({ id }) => id),
  COMPONENT_RULES.map(({ field }) => field),
  () => textSchema(TEXTS.source),
);

/** The JSON Schema of scenario files, for editors. What relates values to each other only parseScenario checks. */
export function scenarioSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Fourfold scenario',
    type: 'object',
    required: ['format', 'version', 'name'],
    properties: {
      $schema: { type: 'string' },
      format: { const: FORMAT },
      version: { const: VERSION },
      name: textSchema(TEXTS.name),
      notes: { ...textSchema(TEXTS.notes), default: '' },
      seed: {
        ...textSchema(TEXTS.seed),
        default: DEFAULT_SEED,
        description: 'Names the draws: the same seed, the same customers.',
      },
      parameters,
      offering,
      ranges,
      sources,
    },
    ...closed,
  };
}
