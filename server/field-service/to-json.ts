import { isJsonObject, type JsonObject } from '../../engine/index.ts';

/** An object as it is kept: what JSON has no word for is left out. */
export function toJson(value: object): JsonObject {
  const json: unknown = JSON.parse(JSON.stringify(value));
  return isJsonObject(json) ? json : {};
}
