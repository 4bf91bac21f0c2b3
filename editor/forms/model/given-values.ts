import type { Json, JsonObject } from '../../../engine/index.ts';
import { readBinding } from '../../../engine/index.ts';
import { type Form, objectAt, objectIn, type Path, screensOf, textIn } from './form-document.ts';
import { freeName } from './names.ts';

/** What stands in a property: a value written in the form, one given when it is sent, or neither. */
export type Source = 'none' | 'written' | 'given' | 'other';

export function sourceOf(value: Json | undefined): Source {
  if (value === undefined || value === '') return 'none';
  if (typeof value !== 'string') return 'written';
  const binding = readBinding(value);
  if (binding) return binding.of === 'data' ? 'given' : 'other';
  return value.startsWith('`') ? 'other' : 'written';
}

/**
 * Leaves a value to whoever sends the form, in place: it becomes data of the first screen, which is
 * what a message that opens a form may give.
 */
export function letBeGiven(
  form: Form,
  path: Path,
  key: string,
  { name, schema }: { readonly name: string; readonly schema: JsonObject },
): void {
  const json = objectAt(form, path);
  const [first] = screensOf(form);
  if (!json || !first) return;
  const data = objectIn(first, 'data');
  const free = freeName(name, Object.keys(data));
  first['data'] = { ...data, [free]: schema };
  const own = path[1] === 0;
  json[key] = `\${${own ? '' : `screen.${textIn(first, 'id')}.`}data.${free}}`;
}

/** Takes out what the first screen is given and nothing in the form reads, in place. */
export function dropUnread(form: Form): void {
  const [first] = screensOf(form);
  if (!first) return;
  const written = JSON.stringify(form);
  const id = textIn(first, 'id');
  const data = objectIn(first, 'data');
  for (const name of Object.keys(data)) {
    const isRead = [`\${data.${name}}`, `\${screen.${id}.data.${name}`].some((binding) =>
      written.includes(binding.slice(0, -1)),
    );
    if (!isRead) Reflect.deleteProperty(data, name);
  }
}

/**
 * What the phone shows in place of what will be given: the examples of the first screen, with days
 * counted from today where they limit a date.
 */
export function sampleData(form: Form, today: (daysAhead: number) => string): JsonObject {
  const [first] = screensOf(form);
  const written = JSON.stringify(form);
  const fields = Object.entries(objectIn(first ?? {}, 'data'));
  return Object.fromEntries(
    fields.map(([name, field]): [string, Json] => {
      const limits = (key: string) =>
        new RegExp(`"${key}":"\\$\\{[^"]*data\\.${name}\\}"`).test(written);
      if (limits('min-date')) return [name, today(1)];
      if (limits('max-date')) return [name, today(30)];
      return [name, (Object(field)['__example__'] as Json | undefined) ?? ''];
    }),
  );
}
