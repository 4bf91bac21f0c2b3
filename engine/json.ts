/** What JSON can hold. Everything the engine is given, keeps and returns is made of this. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json;
}

/** What it says, whatever it is. `String` would call a `toString` that the JSON itself may bring along. */
export function writtenJson(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The number that a value is, or is written as; NaN for any other, lists and objects too. */
export function writtenNumber(value: unknown): number {
  return typeof value === 'object' ? Number.NaN : Number(value);
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
