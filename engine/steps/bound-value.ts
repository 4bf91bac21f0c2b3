import type { Json } from '../json.ts';
import { limits } from '../limits.ts';
import type { StepContext } from './step.ts';

/** An instance is stored after every event: what it keeps is bounded. Too long a value is null. */
export function boundValue(
  value: Json,
  what: string,
  { warn }: Pick<StepContext<unknown>, 'warn'>,
): Json {
  if (JSON.stringify(value).length <= limits.keptBodyCharsMax) return value;
  warn(`${what} is longer than ${limits.keptBodyCharsMax} characters and is not kept.`);
  return null;
}
