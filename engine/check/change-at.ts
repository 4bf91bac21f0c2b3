import { isJsonObject, type Json } from '../json.ts';

/** The value with what stands at this path in it changed; as it is where nothing stands there. */
export function changeAt(
  value: Json,
  [key, ...rest]: readonly string[],
  change: (value: Json) => Json,
): Json {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((each, index) =>
      String(index) === key ? changeAt(each, rest, change) : each,
    );
  }
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([name, each]): [string, Json] => [
    name,
    name === key ? changeAt(each, rest, change) : each,
  ]);
  return Object.fromEntries(entries);
}
