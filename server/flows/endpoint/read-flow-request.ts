import * as z from 'zod';
import { outOfBounds } from '../../json-bounds.ts';
import { jsonObject } from '../../routes/router.ts';

const anyText = z.string().max(1_000);
const data = jsonObject.nullish().transform((given) => given ?? {});

/** What a form asks its endpoint, in Meta's shape. */
const flowRequest = z.object({
  action: z.enum(['ping', 'INIT', 'data_exchange', 'BACK']),
  screen: anyText.nullish().transform((given) => given ?? ''),
  data,
  flow_token: anyText.nullish().transform((given) => given ?? ''),
});

type FlowDataRequest = z.infer<typeof flowRequest>;

/** Null: it is no such request, or larger than anybody means it. */
export function readFlowRequest(text: string): FlowDataRequest | null {
  const json = parseJson(text);
  if (outOfBounds(json)) return null;
  const parsed = flowRequest.safeParse(json);
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
