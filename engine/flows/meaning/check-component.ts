import { writtenJson } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { itemPath, plainPath } from '../flow-path.ts';
import { isExpression, readBinding } from '../language/binding.ts';
import { checkCalendar } from './check-calendar.ts';
import { checkCondition } from './check-condition.ts';
import { checkDates } from './check-dates.ts';
import { checkForm } from './check-form.ts';
import { checkListItems } from './check-list-items.ts';
import { checkOptions } from './check-options.ts';
import { checkValues } from './check-values.ts';
import { child, list } from './flow-index.ts';
import type { ComponentCheck } from './meaning-check.ts';

/** Everything that one component means. */
export function checkComponent(component: ComponentCheck): void {
  checkValues(component);
  checkBounds(component);
  checkPattern(component);
  checkBranches(component);
  checkCondition(component);
  checkForm(component);
  checkDates(component);
  checkCalendar(component);
  checkOptions(component);
  checkListItems(component);
  checkRichText(component);
  checkPictures(component);
}

const bounds = [
  ['min-chars', 'max-chars'],
  ['min-selected-items', 'max-selected-items'],
  ['min-uploaded-photos', 'max-uploaded-photos'],
  ['min-uploaded-documents', 'max-uploaded-documents'],
] as const;

function checkBounds({ json, path, flow }: ComponentCheck): void {
  for (const [least, most] of bounds) {
    const [min, max] = [json[least], json[most]];
    if (typeof min !== 'number' || typeof max !== 'number' || min <= max) continue;
    const message = `“${least}” is more than “${most}”.`;
    flow.report('MIN_VALUE_GREATER_THAN_MAX', plainPath(path, least), message);
  }
}

function checkPattern({ json, path, flow }: ComponentCheck): void {
  if (!Object.hasOwn(json, 'pattern') || Object.hasOwn(json, 'helper-text')) return;
  const message = 'A pattern needs a helper text, which tells customers what to write.';
  flow.report('MISSING_REQUIRED_PROPERTY', path, message);
}

function checkBranches({ type, json, path, flow }: ComponentCheck): void {
  if (type === 'If' && list(json, 'then').length === 0) {
    flow.report('INVALID_PROPERTY_VALUE', `${path}.then`, 'An If shows at least one component.');
  }
  if (type === 'Switch' && Object.keys(child(json, 'cases')).length === 0) {
    flow.report('INVALID_PROPERTY_VALUE', `${path}.cases`, 'A Switch has at least one case.');
  }
}

/** Nothing is put into rich text: it is fixed, or it is one binding as a whole. */
function checkRichText({ type, json, path, flow }: ComponentCheck): void {
  if (type !== 'RichText') return;
  const text = ownValue(json, 'text');
  const message = 'Rich text is fixed, or one binding as a whole.';
  if (typeof text === 'string' && text.includes('${') && !readBinding(text)) {
    flow.report('INVALID_PROPERTY_VALUE', `${path}.text`, message);
  }
  list(json, 'text').forEach((line, index) => {
    if (typeof line !== 'string' || !line.includes('${')) return;
    flow.report('INVALID_PROPERTY_VALUE', itemPath(`${path}.text`, index), message);
  });
}

function checkPictures({ type, json, path, flow }: ComponentCheck): void {
  if (type !== 'ImageCarousel') return;
  list(json, 'images').forEach((image, index) => {
    const src = writtenJson(Object(image)['src']);
    if (isPicture(src)) return;
    const message = 'The picture has to be in base64.';
    flow.report('INVALID_PROPERTY_VALUE', `${path}.images[${index}].src`, message);
  });
}

function isPicture(src: string): boolean {
  if (readBinding(src) || isExpression(src)) return true;
  const data = src.replace(/^data:image\/\w+;base64,/, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(data);
}
