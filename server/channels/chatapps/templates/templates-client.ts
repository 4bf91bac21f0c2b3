import { ask8x8 } from '../flows/ask-8x8.ts';
import { FlowsError } from '../flows/flows-error.ts';
import { type ListedTemplate, templateList } from './read-templates.ts';

export interface TemplatesClientOptions {
  /** `https://chatapps.8x8.com`, or the host of another region. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly accountId: string;
  readonly now: () => number;
}

/** All templates of a WhatsApp channel. Throws FlowsError, with what 8x8 said in words. */
export type ListTemplates = (channelId: string) => Promise<readonly ListedTemplate[]>;

export function createListTemplates(options: TemplatesClientOptions): ListTemplates {
  const { baseUrl, accountId, apiKey, now } = options;
  return async (channelId) => {
    const place = `accounts/${encodeURIComponent(accountId)}/channels/${encodeURIComponent(channelId)}`;
    const url = `${baseUrl}/api/v1/${place}/templates`;
    const read = templateList.safeParse(
      await ask8x8({ method: 'GET', url, apiKey, now, sentences }),
    );
    if (read.success) return read.data;
    throw new FlowsError('unknown', 'The answer of 8x8 cannot be read: it is not as documented.');
  };
}

const sentences: Readonly<Record<number, string>> = {
  403: 'The key may not read the templates of this channel. Ask 8x8 to allow it.',
  404: '8x8 does not know this channel. Check the id of the channel and of the account.',
  429: '8x8 was asked too often. Try again in a minute.',
};
