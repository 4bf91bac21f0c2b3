import { isJsonObject, type JsonObject, rewriteTexts } from '../../../engine/index.ts';
import { type Form, listIn, objectAt, type Path, screensOf, textIn } from './form-document.ts';
import { freeName, isProvisional, nameFrom } from './names.ts';
import { bindingTo, readRule, writeRule } from './show-when.ts';

/** Another choice at the end, in place. */
export function addChoice(form: Form, path: Path, title: string): void {
  const json = objectAt(form, path);
  if (!json) return;
  if (!Array.isArray(json['data-source'])) json['data-source'] = [];
  const options = listIn(json, 'data-source');
  const taken = ids(json);
  let number = taken.length + 1;
  while (taken.includes(`choice_${number}`)) number += 1;
  options.push({ id: `choice_${number}`, title });
}

function ids(json: JsonObject): string[] {
  return listIn(json, 'data-source').map((each) => (isJsonObject(each) ? textIn(each, 'id') : ''));
}

/**
 * A choice that has a title now is known by it, once: rules and workflows that name it stay right.
 * WhatsApp wants the names of cases to begin with a letter.
 */
export function nameChoice(form: Form, path: Path, index: number): void {
  const json = objectAt(form, path);
  const option = json && listIn(json, 'data-source')[index];
  if (!json || !isJsonObject(option)) return;
  const before = textIn(option, 'id');
  const wanted = nameFrom(textIn(option, 'title'));
  if (wanted === '' || !isProvisional(before) || isProvisional(wanted)) return;
  const after = freeName(wanted, ids(json));
  option['id'] = after;
  followInRules(form, path, { name: textIn(json, 'name'), before, after });
}

interface Renamed {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

function followInRules(form: Form, path: Path, { name, before, after }: Renamed): void {
  const own = textIn(screensOf(form)[Number(path[1])] ?? {}, 'id');
  for (const screen of screensOf(form)) {
    const of = textIn(screen, 'id') === own ? null : own;
    rewriteTexts(screen, (text) => {
      if (!text.includes(bindingTo({ screen: of, name }))) return text;
      const isExpression = text.startsWith('`');
      const rule = readRule(isExpression ? text.slice(1, -1) : text);
      const isIt = rule && 'value' in rule && rule.value === before;
      if (!isIt || rule.name !== name || rule.screen !== of) return text;
      const written = writeRule({ ...rule, value: after });
      return isExpression ? `\`${written}\`` : written;
    });
  }
}
