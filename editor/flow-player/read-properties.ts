import { isJsonObject, type Json, type JsonObject } from '../../engine/index.ts';
import { flowWords } from './flow-player-words.ts';

/**
 * A property as words. A document may have anything anywhere, and its bindings anything in them:
 * what is neither words nor a number is shown as nothing.
 */
export function wordsAt(properties: JsonObject, name: string): string {
  return asWords(own(properties, name));
}

/** Each line of a text that may be a list of lines. */
export function linesAt(properties: JsonObject, name: string): string[] {
  const value = own(properties, name);
  return Array.isArray(value) ? value.map(asWords) : asWords(value).split('\n');
}

export function numberAt(properties: JsonObject, name: string): number | null {
  const value = own(properties, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function objectAt(properties: JsonObject, name: string): JsonObject {
  const value = own(properties, name);
  return isJsonObject(value) ? value : {};
}

export function objectsAt(properties: JsonObject, name: string): JsonObject[] {
  const value = own(properties, name);
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

export function wordListAt(properties: JsonObject, name: string): string[] {
  const value = own(properties, name);
  return Array.isArray(value) ? value.map(asWords).filter((each) => each !== '') : [];
}

/** WhatsApp itself says which questions may be left out. */
export function labelOf(properties: JsonObject, isRequired = properties['required'] === true) {
  const label = wordsAt(properties, 'label');
  return isRequired || label === '' ? label : flowWords.optional(label);
}

/** The ids that were chosen, of one choice or of several. */
export function chosenIds(value: Json | undefined): string[] {
  const chosen = Array.isArray(value) ? value : [value];
  return chosen.filter((id) => typeof id === 'string' && id !== '').map(String);
}

export interface Option {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly metadata: string;
  readonly image: string;
  readonly altText: string;
  readonly color: string;
  readonly isEnabled: boolean;
}

export function optionsOf(properties: JsonObject): Option[] {
  return objectsAt(properties, 'data-source').map((option) => ({
    id: wordsAt(option, 'id'),
    title: wordsAt(option, 'title'),
    description: wordsAt(option, 'description'),
    metadata: wordsAt(option, 'metadata'),
    image: wordsAt(option, 'image'),
    altText: wordsAt(option, 'alt-text'),
    color: colorOf(wordsAt(option, 'color')),
    isEnabled: option['enabled'] !== false,
  }));
}

function colorOf(color: string): string {
  return /^#[0-9a-f]{6}$/i.test(color) ? color : '';
}

function own(properties: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(properties, name) ? properties[name] : undefined;
}

function asWords(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}
