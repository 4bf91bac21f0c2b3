import { isJsonObject, type JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { itemPath, quotedPath, schemaPath } from '../flow-path.ts';
import type { Report } from '../flow-problem.ts';
import { type FlowVersion, isAtLeast } from '../flow-version.ts';
import { checkComponents } from './check-components.ts';
import { checkMissing, checkProperties, checkProperty, type Properties } from './check-shape.ts';
import { wrongType } from './check-text.ts';
import type { SchemaCheck } from './schema-check.ts';
import type { ConstantShape, Shape } from './shape.ts';
import { anything, fixedFlag, optional, required, text } from './shapes.ts';

/** The first phase: keys, types, values and bounds, one by one, as Meta's JSON Schema has them. */
export function checkDocument(document: JsonObject, version: FlowVersion, report: Report): void {
  const check: SchemaCheck = { version, report, inForm: false, components: checkComponents };
  checkMissing(document, root(version), '', check);
  for (const key of Object.keys(document)) {
    if (key === 'meta') report('INVALID_FLOW_JSON', 'meta', 'Only Meta’s own forms have “meta”.');
    else checkProperty(document, key, root(version), '', check);
  }
  checkEndpoint(document, check);
  const screens = ownValue(document, 'screens');
  if (!Array.isArray(screens)) return;
  screens.forEach((each, index) => {
    checkScreen(each, itemPath('screens', index), check);
  });
}

function root(version: FlowVersion): Properties {
  const screenId: Shape = { kind: 'text', blank: true, pattern: idPattern(version) };
  return {
    version: optional(text),
    screens: required({ kind: 'list', of: anything, itemsMin: 1 }),
    data_api_version: optional(anything),
    routing_model: optional({ kind: 'map', of: { kind: 'list', of: screenId } }),
  };
}

function idPattern(version: FlowVersion): RegExp {
  return isAtLeast(version, '7.0') ? /^(?!_+$)[a-zA-Z_]+$/ : /^[a-zA-Z,_]+$/;
}

function checkEndpoint(document: JsonObject, check: SchemaCheck): void {
  const apiVersion = ownValue(document, 'data_api_version');
  if (apiVersion === undefined) return;
  const allowed = isAtLeast(check.version, '7.3') ? ['3.0', '4.0'] : ['3.0'];
  if (typeof apiVersion !== 'string') wrongType('a text', 'data_api_version', check);
  if (!allowed.some((each) => each === apiVersion)) {
    const message = `“data_api_version” can only be ${allowed.join(' or ')}.`;
    check.report('INVALID_PROPERTY_VALUE', 'data_api_version', message);
  }
}

const singleColumn: ConstantShape = { kind: 'constant', values: ['SingleColumnLayout'] };

function screenProperties(version: FlowVersion): Properties {
  return {
    id: required({ kind: 'text', blank: true, charsMin: 1, pattern: idPattern(version) }),
    title: required(text, 30),
    layout: required({
      kind: 'object',
      properties: {
        type: required(singleColumn),
        children: required({ kind: 'components', place: 'screen' }),
      },
    }),
    data: optional({ kind: 'map', of: anything }),
    terminal: optional(fixedFlag),
    success: optional(fixedFlag),
    refresh_on_back: optional(fixedFlag),
    sensitive: optional({ kind: 'list', of: text, itemsMin: 1 }),
  };
}

function checkScreen(screen: unknown, path: string, check: SchemaCheck): void {
  if (!isJsonObject(screen)) {
    wrongType('a screen', path, check);
    return;
  }
  checkProperties(screen, screenProperties(check.version), path, check);
  if (Object.hasOwn(screen, 'success') && screen['terminal'] !== true) {
    const message = 'Only a terminal screen can say “success”.';
    check.report('NOT_KEYWORD_SCHEMA_VALIDATION_FAILED', path, message);
  }
  checkData(ownValue(screen, 'data'), schemaPath(path, 'data'), check);
}

const dataField: Properties = { type: required(anything), __example__: required(anything) };

/** Every entry has a type and an example; what they say is checked in the second phase. */
function checkData(data: unknown, path: string, check: SchemaCheck): void {
  if (!isJsonObject(data)) return;
  for (const [name, field] of Object.entries(data)) {
    const at = quotedPath(path, name);
    if (name === 'required' && Array.isArray(field)) continue;
    if (isJsonObject(field)) checkMissing(field, dataField, at, check);
    else wrongType('an object with type and __example__', at, check);
  }
}
