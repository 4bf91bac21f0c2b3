import * as z from 'zod';
import { phrase } from '../words/phrase.ts';
import type { Control, Field, Fields, Kind } from './field.ts';

/** The field that a schema of the workflow language asks for, with all that is inside it. */
export function fieldOf(schema: unknown): Field {
  const { inner, ...about } = unwrapped(schema);
  return { ...about, schema: inner, control: controlOf(inner) };
}

/** The fields of an object; none, when it is something else. */
export function fieldsOf(schema: unknown): Fields {
  const { control } = fieldOf(schema);
  return control.kind === 'fields' ? control.fields : new Map();
}

interface Unwrapped extends Pick<Field, 'title' | 'description' | 'absent' | 'usual'> {
  readonly inner: z.ZodType;
}

/** Takes off what may be left out and what is meant then; the outermost words are the ones meant. */
function unwrapped(schema: unknown): Unwrapped {
  const type = asType(schema);
  const { title, description } = wordsOf(type);
  if (!isWrapped(type))
    return { inner: type, title, description, absent: undefined, usual: undefined };
  const within = unwrapped(type.def.innerType);
  const usual = type instanceof z.ZodDefault ? type.def.defaultValue : within.usual;
  return {
    ...within,
    title: title || within.title,
    description: description || within.description,
    absent: absentBy(type) ?? within.absent,
    usual,
  };
}

type Wrapped = z.ZodOptional | z.ZodNullable | z.ZodDefault;

function isWrapped(type: z.ZodType): type is Wrapped {
  return (
    type instanceof z.ZodOptional || type instanceof z.ZodNullable || type instanceof z.ZodDefault
  );
}

function absentBy(type: Wrapped): Field['absent'] {
  if (type instanceof z.ZodOptional) return 'nothing';
  return type instanceof z.ZodNullable ? 'null' : undefined;
}

function asType(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodType) return schema;
  throw new TypeError('This is no schema.');
}

function wordsOf(type: z.ZodType): { title: string; description: string } {
  const { title = '', description = '' } = type.meta() ?? {};
  return { title: phrase(title), description: phrase(description) };
}

function controlOf(type: z.ZodType): Control {
  if (type instanceof z.ZodString) return textControl(type);
  if (type instanceof z.ZodNumber) return numberControl(type);
  if (type instanceof z.ZodLiteral) return { kind: 'constant', value: idsOf(type).join() };
  if (type instanceof z.ZodBoolean) return { kind: 'switch' };
  if (type instanceof z.ZodEnum) return { kind: 'choice', options: type.options.map(String) };
  if (type instanceof z.ZodObject) return objectControl(type);
  if (type instanceof z.ZodArray) return listControl(type);
  if (type instanceof z.ZodRecord) return { kind: 'record' };
  if (type instanceof z.ZodDiscriminatedUnion) return kindsControl(type);
  if (type instanceof z.ZodUnion) return eitherControl(type);
  return { kind: 'json' };
}

/** Shorter texts are names, ids and the like, in which no answer can stand. */
const templateCharsMin = 2_000;

function textControl({ maxLength, minLength }: z.ZodString): Control {
  return {
    kind: 'text',
    charsMax: maxLength,
    isRequired: minLength !== null && minLength > 0,
    takesAnswers: maxLength !== null && maxLength >= templateCharsMin,
  };
}

function numberControl(type: z.ZodNumber): Control {
  return {
    kind: 'number',
    min: finite(type.minValue),
    max: finite(type.maxValue),
    isWhole: type.format === 'safeint',
  };
}

/** A whole number of any size has the largest that there is as its limit. */
function finite(limit: number | null): number | null {
  return limit !== null && Math.abs(limit) < Number.MAX_SAFE_INTEGER ? limit : null;
}

function objectControl({ shape }: z.ZodObject): Control {
  const keys = Object.keys(shape);
  if (keys.join() === 'amount,unit') return { kind: 'duration' };
  return { kind: 'fields', fields: new Map(keys.map((key) => [key, fieldOf(shape[key])])) };
}

function listControl(type: z.ZodArray): Control {
  const item = fieldOf(type.element);
  if (item.control.kind === 'choice') return { kind: 'choices', options: item.control.options };
  return {
    kind: 'list',
    item,
    min: lengthOf(type, 'min_length', 'minimum') ?? 0,
    max: lengthOf(type, 'max_length', 'maximum') ?? Number.POSITIVE_INFINITY,
  };
}

function lengthOf(type: z.ZodArray, check: string, limit: string): number | null {
  const found = type.def.checks?.map((each) => each._zod.def).find((def) => def.check === check);
  const value: unknown = found && Reflect.get(found, limit);
  return typeof value === 'number' ? value : null;
}

function kindsControl(type: z.ZodDiscriminatedUnion): Control {
  const by = type.def.discriminator;
  return { kind: 'kinds', by, kinds: type.options.flatMap((option) => kindsOf(option, by)) };
}

/** A form of an object can stand for several kinds of it: a heading of words, or of a picture. */
function kindsOf(option: unknown, by: string): Kind[] {
  const form = asType(option);
  if (!(form instanceof z.ZodObject)) return [];
  const { title, description } = wordsOf(form);
  const { [by]: which, ...shape } = form.shape;
  const fields: Fields = new Map(Object.keys(shape).map((key) => [key, fieldOf(shape[key])]));
  const ids = idsOf(which);
  return ids.map((id) => ({ id, title: ids.length > 1 ? '' : title, description, fields }));
}

function idsOf(which: unknown): string[] {
  if (which instanceof z.ZodEnum) return which.options.map(String);
  return which instanceof z.ZodLiteral ? [...which.values].map(String) : [];
}

function eitherControl({ options }: z.ZodUnion): Control {
  const fields = options.map(fieldOf);
  const text = fields.find(({ control }) => control.kind === 'text');
  const object = fields.find(({ control }) => control.kind === 'fields');
  return text && object ? { kind: 'either', text, object } : { kind: 'json' };
}
