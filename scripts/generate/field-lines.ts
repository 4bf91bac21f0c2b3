import * as z from 'zod';

/** The part of JSON Schema that our schemas produce. */
interface Schema {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly type?: string | undefined;
  readonly const?: unknown;
  readonly enum?: unknown[] | undefined;
  readonly default?: unknown;
  readonly properties?: Record<string, Schema> | undefined;
  readonly required?: string[] | undefined;
  readonly items?: Schema | undefined;
  readonly oneOf?: Schema[] | undefined;
  readonly anyOf?: Schema[] | undefined;
}

const schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    title: z.string().optional(),
    description: z.string().optional(),
    type: z.string().optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    default: z.unknown().optional(),
    properties: z.record(z.string(), schema).optional(),
    required: z.array(z.string()).optional(),
    items: schema.optional(),
    oneOf: z.array(schema).optional(),
    anyOf: z.array(schema).optional(),
  }),
);

/** The fields of a JSON Schema as a nested list in Markdown, each with what it is and means. */
export function fieldLines(jsonSchema: unknown): string[] {
  return linesOf(schema.parse(jsonSchema), '');
}

function linesOf(part: Schema, indent: string): string[] {
  const fields = Object.entries(part.properties ?? {}).flatMap(([name, field]) => {
    const isRequired = part.required?.includes(name) ?? false;
    return [`${indent}- ${line(name, field, isRequired)}`, ...linesOf(field, `${indent}  `)];
  });
  const kinds = (part.oneOf ?? part.anyOf ?? []).filter((kind) => kind.properties);
  const alternatives = kinds.flatMap((kind) => {
    if (kinds.length === 1) return linesOf(kind, indent);
    return [`${indent}- either: ${kind.title ?? ''}`, ...linesOf(kind, `${indent}  `)];
  });
  return [...fields, ...alternatives, ...(part.items ? linesOf(part.items, indent) : [])];
}

function line(name: string, field: Schema, isRequired: boolean): string {
  const facts = [shapeOf(field), presence(field, isRequired)].filter(Boolean).join(', ');
  const title = field.title === undefined ? '' : ` **${field.title}**`;
  const meaning =
    field.description === undefined ? '' : `: ${field.description.replaceAll('<', '&lt;')}`;
  return `\`${name}\`${title} (${facts})${meaning}`;
}

function presence(field: Schema, isRequired: boolean): string {
  if (isRequired || field.const !== undefined) return '';
  return field.default === undefined
    ? 'may be left out'
    : `\`${JSON.stringify(field.default)}\` when left out`;
}

function shapeOf(field: Schema): string {
  if (field.const !== undefined) return code(field.const);
  if (field.enum) return field.enum.map(code).join(' or ');
  if (field.type === 'array') return `list of ${field.items ? shapeOf(field.items) : 'anything'}`;
  if (field.type !== undefined) return field.type;
  const kinds = (field.oneOf ?? field.anyOf ?? []).map(shapeOf);
  return [...new Set(kinds)].join(' or ') || 'anything';
}

function code(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}
