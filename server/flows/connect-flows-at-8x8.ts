import { createFlowsClient } from '../channels/chatapps/flows/flows-client.ts';
import type { Config } from '../config.ts';
import { readFlowChannels } from './flow-channels.ts';
import { createFlowsAt8x8, type FlowsAt8x8, type FlowsAt8x8Deps } from './flows-at-8x8.ts';

/** Forms at 8x8 with the key and the account that are set; without a key, none. */
export function connectFlowsAt8x8(
  deps: Omit<FlowsAt8x8Deps, 'client'>,
  { chatApps, accountId }: Pick<Config, 'chatApps' | 'accountId'>,
): FlowsAt8x8 {
  const { db, now } = deps;
  const { baseUrl, apiKey } = chatApps;
  const surface = () => readFlowChannels(db).surface;
  const client =
    apiKey === null ? null : createFlowsClient({ baseUrl, apiKey, accountId, surface, now });
  return createFlowsAt8x8({ ...deps, client });
}
