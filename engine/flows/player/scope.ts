import type { Json, JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import type { FlowVersion } from '../flow-version.ts';
import type { Binding } from '../language/binding.ts';

/** What the customer has been given and has answered on one screen. */
export interface ScreenValues {
  readonly data: JsonObject;
  readonly form: JsonObject;
}

/** Where bindings are looked up. */
export interface Scope {
  readonly version: FlowVersion;
  /** The screen that bindings without a screen mean. */
  readonly screen: string;
  readonly screens: Readonly<Record<string, ScreenValues>>;
}

/** The value that a binding stands for; undefined for what is missing or null. */
export function lookUp({ screen, of, keys }: Binding, scope: Scope): Json | undefined {
  const id = screen ?? scope.screen;
  const values = Object.hasOwn(scope.screens, id) ? scope.screens[id] : undefined;
  let value: Json | undefined = values?.[of];
  for (const key of keys) value = part(value, key);
  return value ?? undefined;
}

function part(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Array.isArray(value) ? value[Number(key)] : ownValue(value, key);
}
