import type { FlowState, ViewedComponent } from '../../engine/index.ts';
import { textAt } from '../api/read-json.ts';
import type { FieldErrors } from './component-props.ts';

const none: FieldErrors = { start: null, end: null };

/**
 * What WhatsApp shows of what is wrong: nothing before the customer was at the field, unless it was
 * filled in for them, or the form itself says what is wrong with it.
 */
export function shownError(state: FlowState, field: ViewedComponent): FieldErrors {
  const { error, isTouched, name, value } = field;
  const isGiven = textAt(state.errors, state.history.at(-1) ?? '', name ?? '') !== null;
  const isPrefilled = value !== undefined && value !== '' && value !== null;
  if (error === null || (!isGiven && !isTouched && !isPrefilled)) return none;
  if (typeof error === 'string') return { start: error, end: null };
  return { start: error['start-date'], end: error['end-date'] };
}
