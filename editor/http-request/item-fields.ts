import { isJsonObject, type Json, writtenJson } from '../../engine/index.ts';

/** Which field of an item is shown as what; '' where nothing is. An item without fields is shown itself. */
export interface ChoiceFields {
  readonly title: string;
  readonly description: string;
  readonly id: string;
}

/** One choice as the customer sees it. */
export interface ShownRow {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** The fields of the items of a list that hold a word or a number, each once; none for plain items. */
export function itemFields(items: readonly Json[]): string[] {
  const names = items
    .slice(0, lookedAtMax)
    .flatMap((item) =>
      isJsonObject(item)
        ? Object.entries(item).flatMap(([name, value]) =>
            plainName.test(name) && isPlain(value) ? [name] : [],
          )
        : [],
    );
  return [...new Set(names)];
}

const lookedAtMax = 20;
const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;

function isPlain(value: Json): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** What people would choose in most cases. */
export function likelyFields(names: readonly string[]): ChoiceFields {
  const like = (patterns: readonly RegExp[]) =>
    patterns.map((pattern) => names.find((name) => pattern.test(name))).find(Boolean);
  const title = like([/^title$/i, /^label$/i, /^name$/i, /title|label|name/i]) ?? names[0] ?? '';
  const rest = names.filter((name) => name !== title);
  const description = rest.find((name) => /desc|subtitle|detail|summary/i.test(name)) ?? '';
  const id = like([/^id$/i, /^(key|code|sku|uuid)$/i, /id$/i]) ?? title;
  return { title, description, id };
}

/** The first choices as they will be, for the eye. */
export function shownRows(items: readonly Json[], fields: ChoiceFields): ShownRow[] {
  return items.slice(0, 10).map((item) => ({
    id: textOf(item, fields.id),
    title: textOf(item, fields.title),
    description: fields.description === '' ? '' : textOf(item, fields.description),
  }));
}

function textOf(item: Json, name: string): string {
  const value = isJsonObject(item) ? item[name] : item;
  return value === undefined || value === null ? '' : writtenJson(value);
}

/** The row of a list that is made of each item. */
export function rowTemplates(fields: ChoiceFields, hasFields: boolean) {
  const written = (name: string) => (hasFields ? `{{item.${name}}}` : '{{item}}');
  return {
    id: written(fields.id),
    title: written(fields.title),
    ...(hasFields && fields.description !== '' && { description: written(fields.description) }),
  };
}
