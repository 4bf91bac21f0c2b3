import { isJsonObject, type JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { schemaPath } from '../flow-path.ts';
import { isBound, type SchemaCheck } from './schema-check.ts';

/** What the properties of one component say about one another. */
export function checkTogether(value: JsonObject, path: string, check: SchemaCheck): void {
  const type = ownValue(value, 'type');
  if (type === 'Footer') checkCaptions(value, path, check);
  if (type === 'TextInput') checkPatternKind(value, path, check);
  if (type === 'NavigationList') {
    checkMediaSize(value, path, check);
    checkTap(value, path, check);
  }
}

function checkCaptions(footer: JsonObject, path: string, { report }: SchemaCheck): void {
  const [left, right, center] = ['left-caption', 'right-caption', 'center-caption'].map((key) =>
    Object.hasOwn(footer, key),
  );
  if (left !== right) {
    report('INVALID_DEPENDENCIES', path, 'A caption on one side needs one on the other side.');
  }
  if (center && (left || right)) {
    const message = 'A Footer has a caption in the middle, or one on each side.';
    report('NOT_KEYWORD_SCHEMA_VALIDATION_FAILED', path, message);
  }
}

const patternKinds: readonly unknown[] = ['text', 'password', 'passcode', 'number', undefined];

function checkPatternKind(input: JsonObject, path: string, check: SchemaCheck): void {
  const kind = ownValue(input, 'input-type');
  if (!Object.hasOwn(input, 'pattern') || patternKinds.includes(kind)) return;
  const message = 'A pattern goes only with the input types text, password, passcode and number.';
  check.report('INVALID_ENUM_VALUE', schemaPath(path, 'input-type'), message);
  check.report('ONE_OF_SCHEMA_VALIDATION_FAILED', path, message);
}

function checkMediaSize(list: JsonObject, path: string, check: SchemaCheck): void {
  const size = ownValue(list, 'media-size');
  if (size === undefined || size === 'regular' || size === 'large' || isBound(size, check)) return;
  const message = 'The media size of a NavigationList is regular or large.';
  check.report('INVALID_ENUM_VALUE', schemaPath(path, 'media-size'), message);
}

/** A tap does something: on the whole list, or on every item. */
function checkTap(navigation: JsonObject, path: string, { report }: SchemaCheck): void {
  const items = ownValue(navigation, 'list-items');
  if (Object.hasOwn(navigation, 'on-click-action') || !Array.isArray(items)) return;
  if (items.every((item) => isJsonObject(item) && Object.hasOwn(item, 'on-click-action'))) return;
  const message = 'Neither the list nor every item says what a tap does.';
  report('MISSING_REQUIRED_PROPERTY', path, message);
}
