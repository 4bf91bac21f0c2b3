import { isJsonObject, type Json, type JsonObject, type WorkflowStep } from '../../engine/index.ts';
import type { ListedTemplate } from '../api/templates.ts';

type Message = Extract<WorkflowStep, { type: 'chatapps-message' }>['config']['message'];
export type TemplateConfig = Extract<Message, { kind: 'template' }>['template'];
type Button = NonNullable<TemplateConfig['buttons']>[number];
type Value = TemplateConfig['parameters'][number];

/** The blanks of an approved text, each once: `1`, `2`, or `first_name`. */
export function marksIn(text: string): string[] {
  const marks = [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, mark = '']) => mark);
  return [...new Set(marks)].sort((one, other) => Number(one) - Number(other) || 0);
}

/**
 * How a step sends this template. What was filled in before stays where it still fits; a blank after a
 * greeting is the customer's name.
 */
export function templateConfigOf(
  template: ListedTemplate,
  before: Json | undefined,
): TemplateConfig {
  const { name, language, body, footer, buttons } = template;
  const was: JsonObject = isJsonObject(before) ? before : {};
  const header = headerOf(template, was['header']);
  const others = buttons.filter(({ kind }) => kind !== 'reply').map(buttonOf);
  const buttonsFirst = others.length > 0 && buttons[0]?.kind !== 'reply';
  const hasReplies = others.length < buttons.length;
  return {
    ...{ name, language, text: body },
    ...(header && { header }),
    parameters: valuesOf(body, was['parameters']),
    quickReplies: buttons
      .filter(({ kind }) => kind === 'reply')
      .map(({ title }) => ({ title, ...payloadOf(title, was['quickReplies']) })),
    ...(others.length > 0 && { buttons: others }),
    ...(buttonsFirst && hasReplies && { buttonsFirst }),
    ...(footer !== '' && { footer }),
  };
}

function headerOf({ header }: ListedTemplate, before: Json | undefined) {
  if (!header || header.kind === 'location') return null;
  const { kind } = header;
  if (kind === 'text' && marksIn(header.text).length === 0) return null;
  const was = isJsonObject(before) && before['kind'] === kind ? before['value'] : undefined;
  const usual = kind === 'text' ? customerName : 'https://';
  return { kind, value: typeof was === 'string' && was !== '' ? was : usual };
}

const customerName = '{{contact.name}}';

function valuesOf(text: string, before: Json | undefined): Value[] {
  const given = Array.isArray(before) ? before : [];
  return marksIn(text).map((mark, index) => {
    const value = textOf(given[index]) || (isGreeted(text, mark) ? customerName : '');
    return /^\d+$/.test(mark) ? value : { name: mark, value };
  });
}

function textOf(value: Json | undefined): string {
  const text = isJsonObject(value) ? value['value'] : value;
  return typeof text === 'string' ? text : '';
}

function isGreeted(text: string, mark: string): boolean {
  const before = text.slice(0, text.search(new RegExp(`\\{\\{\\s*${mark}\\s*\\}\\}`)));
  return /\b(hi|hello|hey|dear|hallo|liebe[r]?|hola|bonjour|ciao|olá)[\s,]*$/i.test(before);
}

function payloadOf(title: string, before: Json | undefined): { payload?: string } {
  const given = Array.isArray(before) ? before.filter(isJsonObject) : [];
  const payload = given.find((each) => each['title'] === title)?.['payload'];
  return typeof payload === 'string' ? { payload } : {};
}

/** What is the same for everybody is sent by WhatsApp itself, as a button that calls is. */
function buttonOf({ kind, title, takesValue }: ListedTemplate['buttons'][number]): Button {
  switch (kind) {
    case 'url':
      return { kind, title, ...(takesValue && { value: '' }) };
    case 'coupon':
    case 'otp':
      return { kind, title, code: '{{data.code}}' };
    case 'flow':
    case 'call':
      return { kind, title };
    default:
      return { kind: 'phone', title };
  }
}

/** The words around a blank, so that people know which it is. */
export function aroundMark(text: string, mark: string, blank: string): string {
  const marked = new RegExp(`\\{\\{\\s*${mark}\\s*\\}\\}`).exec(text);
  if (!marked) return blank;
  const plain = (words: string) => words.replace(/\{\{\s*\w+\s*\}\}/g, blank);
  const before = plain(text.slice(0, marked.index));
  const after = plain(text.slice(marked.index + marked[0].length));
  const last = before.length > aroundMax ? before.slice(-aroundMax).replace(/^\S*\s/, '') : before;
  const first = after.length > aroundMax ? after.slice(0, aroundMax).replace(/\s\S*$/, '') : after;
  return `${last}${blank}${first}`.replace(/\s+/g, ' ').trim();
}

const aroundMax = 16;
