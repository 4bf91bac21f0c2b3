import { isAtLeast } from '../flow-version.ts';
import { isBound, nameIn, type SchemaCheck } from './schema-check.ts';
import type { ChoiceShape, ConstantShape, TextShape } from './shape.ts';

/** A text, its form and its length. */
export function checkText(
  value: unknown,
  shape: TextShape,
  path: string,
  check: SchemaCheck,
): void {
  if (typeof value !== 'string') {
    wrongType('a text', path, check);
    return;
  }
  if (!shape.blank && isBlank(value, check)) {
    check.report('PATTERN_MISMATCH', path, `“${nameIn(path)}” is empty.`);
  }
  if (value.length < (shape.charsMin ?? 0)) {
    check.report('MIN_CHARS_REQUIRED', path, `“${nameIn(path)}” needs at least one character.`);
  }
  if (shape.fixed && isBound(value, check)) {
    check.report('PATTERN_MISMATCH', path, `“${nameIn(path)}” cannot be a binding.`);
  }
  if (shape.pattern && !shape.pattern.test(value)) {
    check.report('PATTERN_MISMATCH', path, `“${nameIn(path)}” is not in the right form.`);
  }
  if (shape.format) checkFormat(value, shape.format, path, check);
}

/** One of a few words; where it may be bound, anything else is no binding either. */
export function checkChoice(
  value: unknown,
  shape: ChoiceShape,
  path: string,
  check: SchemaCheck,
): void {
  if (shape.bound && isBound(value, check)) return;
  if (typeof value !== 'string') wrongType('a text', path, check);
  if (shape.values.some((each) => each === value)) return;
  const allowed = shape.values.join(', ');
  check.report('INVALID_ENUM_VALUE', path, `“${nameIn(path)}” can only be one of: ${allowed}.`);
  if (typeof value !== 'string' || shape.blank) return;
  if (shape.bound || isBlank(value, check)) {
    check.report('PATTERN_MISMATCH', path, `“${nameIn(path)}” is neither of these nor a binding.`);
  }
}

/** The one word that may stand here. */
export function checkConstant(
  value: unknown,
  { values }: ConstantShape,
  path: string,
  check: SchemaCheck,
): void {
  if (values.some((each) => each === value)) return;
  const wanted = values.join('');
  check.report('INVALID_PROPERTY_VALUE', path, `“${nameIn(path)}” can only be ${wanted}.`);
}

export function wrongType(wanted: string, path: string, { report }: SchemaCheck): void {
  report('INVALID_PROPERTY_TYPE', path, `“${nameIn(path)}” has to be ${wanted}.`);
}

export function notBound(path: string, { report }: SchemaCheck): void {
  report('PATTERN_MISMATCH', path, `“${nameIn(path)}” is a text, but no binding.`);
}

function isBlank(value: string, { version }: SchemaCheck): boolean {
  return isAtLeast(version, '6.0') && value.trim() === '';
}

function checkFormat(
  value: string,
  format: 'uri' | 'regex',
  path: string,
  check: SchemaCheck,
): void {
  if (format === 'regex') {
    if (!isPattern(value)) badFormat('a regular expression', path, check);
  } else if (!isBound(value, check) && !/^https?:\/\/[^\s/]\S*$/i.test(value)) {
    badFormat('a web address', path, check);
    notBound(path, check);
  }
}

function badFormat(wanted: string, path: string, { report }: SchemaCheck): void {
  report('INVALID_PROPERTY_VALUE_FORMAT', path, `“${nameIn(path)}” has to be ${wanted}.`);
}

function isPattern(value: string): boolean {
  try {
    return new RegExp(value) instanceof RegExp;
  } catch {
    return false;
  }
}
