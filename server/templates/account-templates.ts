/** The WhatsApp templates of the connected 8x8 account, as far as they can be known. */
import type { Database } from '../../db/open.ts';
import { FlowsError } from '../channels/chatapps/flows/flows-error.ts';
import type { ListedTemplate } from '../channels/chatapps/templates/read-templates.ts';
import {
  createListTemplates,
  type ListTemplates,
} from '../channels/chatapps/templates/templates-client.ts';
import type { Config } from '../config.ts';
import { readFlowChannels } from '../flows/flow-channels.ts';

export interface KnownTemplates {
  /** Null: they are not known; the message says why. */
  readonly templates: readonly ListedTemplate[] | null;
  /** A sentence for people; null: there is nothing to say. */
  readonly message: string | null;
}

export interface AccountTemplates {
  /** As they were a few minutes ago at most; `fresh`: as they are now. Never throws. */
  list(fresh: boolean): Promise<KnownTemplates>;
}

/** Templates change when WhatsApp has looked at them: every few hours. */
const keptMs = 5 * 60_000;
/** What could not be read is asked for again soon, but not by everybody who looks. */
const failureKeptMs = 20_000;

export function createAccountTemplates(deps: {
  readonly db: Database;
  readonly now: () => number;
  readonly config: Pick<Config, 'chatApps' | 'accountId'>;
}): AccountTemplates {
  const { db, now, config } = deps;
  let kept: { readonly until: number; readonly of: string; readonly known: KnownTemplates } | null =
    null;
  let underWay: Promise<KnownTemplates> | null = null;

  async function ask(list: ListTemplates, channelIds: readonly string[]): Promise<KnownTemplates> {
    const known = await readAll(list, channelIds);
    const forMs = known.message === null ? keptMs : failureKeptMs;
    kept = { until: now() + forMs, of: channelIds.join(), known };
    return known;
  }

  return {
    async list(fresh) {
      const { apiKey, baseUrl } = config.chatApps;
      if (apiKey === null) return unknown(noKey);
      if (config.accountId === null) return unknown(noAccount);
      const channelIds = readFlowChannels(db).channels.map(({ id }) => id);
      if (channelIds.length === 0) return unknown(noChannel);
      if (!fresh && kept && kept.of === channelIds.join() && now() < kept.until) return kept.known;
      const options = { baseUrl, apiKey, accountId: config.accountId, now };
      underWay ??= ask(createListTemplates(options), channelIds).finally(() => {
        underWay = null;
      });
      return underWay;
    },
  };
}

const noKey =
  'No WhatsApp account is connected. Write the name of the template by hand; it works on the phone here.';
const noAccount = 'The id of your 8x8 account is not known: set ACCOUNT_ID.';
const noChannel = 'No WhatsApp channel is known yet. Add one under Forms, “Channels”.';

function unknown(message: string): KnownTemplates {
  return { templates: null, message };
}

/** The same template on two channels is one: it counts as approved where it is so on either. */
async function readAll(list: ListTemplates, channelIds: readonly string[]) {
  try {
    const found = (await Promise.all(channelIds.map(list))).flat();
    const best = new Map<string, ListedTemplate>();
    for (const each of found) {
      const key = `${each.name} ${each.language}`;
      if (!best.get(key)?.isApproved) best.set(key, each);
    }
    return { templates: [...best.values()].sort(byName), message: null };
  } catch (error) {
    if (error instanceof FlowsError) return unknown(error.message);
    throw error;
  }
}

function byName(one: ListedTemplate, other: ListedTemplate): number {
  return one.name.localeCompare(other.name) || one.language.localeCompare(other.language);
}
