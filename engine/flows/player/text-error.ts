import type { Json, JsonObject } from '../../json.ts';

/** What is wrong with a text that was typed; null where nothing is. */
export function textError(component: JsonObject, value: Json | undefined): string | null {
  const typed = typeof value === 'string' ? value : '';
  const text = typed.trim();
  if (text === '' && component['required'] === true) return 'Fill this in.';
  if (component['type'] === 'TextArea') return longError(typed, component['max-length'] ?? 600);
  const min = component['min-chars'];
  if (text !== '' && typeof min === 'number' && text.length < min) {
    return `Write at least ${min} characters.`;
  }
  return (
    longError(text, component['max-chars'] ?? 80) ??
    kindError(text, component['input-type']) ??
    (typeof value === 'string' ? patternError(text, component) : null)
  );
}

function longError(text: string, max: Json): string | null {
  return typeof max === 'number' && text.length > max ? `Write at most ${max} characters.` : null;
}

const email = /^([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+$|^$)/;
const number = /^[-+]?(?:(?:0\d*|[1-9]\d*(?:,\d{3})*|\d+)(?:\.\d+)?|\d+,\d+)(?:[eE][-+]?\d+)?$/;

function kindError(text: string, kind: Json | undefined): string | null {
  if (text === '') return null;
  if (kind === 'email') return email.test(text) ? null : 'This is no e-mail address.';
  if (kind === 'phone') {
    return text.length > 2 && phone.test(text) ? null : 'This is no phone number.';
  }
  if (kind === 'passcode') return /^\d+$/.test(text) ? null : 'Use digits only.';
  if (kind === 'number') return number.test(text) ? null : 'This is no number.';
  return null;
}

/** As in WhatsApp, without its repetition of a repetition: joined parts are one longer part. */
const phone = /^(\+[0-9]+[* .-]*)?(\([0-9]+\)[ .-]*)?([0-9][0-9 .-]+[0-9])?$/;

const patternKinds: readonly unknown[] = ['text', 'password', 'passcode', 'number'];

function patternError(text: string, component: JsonObject): string | null {
  const { pattern } = component;
  if (typeof pattern !== 'string' || !patternKinds.includes(component['input-type'])) return null;
  return matches(pattern, text) ? null : 'This is not in the form that is asked for.';
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern).test(text);
  } catch {
    return true;
  }
}
