import type * as z from 'zod';
import type { FlowProblemAt8x8 } from '../../../../db/schema/flow.ts';
import type { JsonObject } from '../../../../engine/index.ts';
import { ask8x8, type Question } from './ask-8x8.ts';
import {
  changed,
  details,
  type FlowPreview,
  type ListedFlowAt8x8,
  list,
  preview,
  uploaded,
} from './flow-answers.ts';
import { FlowsError } from './flows-error.ts';

/**
 * 8x8 documents its API for forms twice. `accounts`: the OpenAPI reference
 * (`/api/v1/accounts/{accountId}/channels/{channelId}/flows`). `channels`: the guide
 * (`/config/v1/channels/whatsapp/{channelId}/flows`), which needs no id of an account.
 */
export const flowsSurfaces = ['accounts', 'channels'] as const;
export type FlowsSurface = (typeof flowsSurfaces)[number];

export interface FlowUpload {
  readonly name: string;
  readonly categories: readonly string[];
  /** The document as text. */
  readonly flowJson: string;
  /** Where the form asks for its data while it is filled in. */
  readonly endpointUri: string | null;
}

/** Forms at 8x8. Everything throws FlowsError. */
export interface FlowsClient {
  create(channelId: string, upload: FlowUpload): Promise<z.output<typeof uploaded>>;
  /** At most a thousand, all that 8x8 lists at once. */
  list(channelId: string): Promise<readonly ListedFlowAt8x8[]>;
  read(channelId: string, externalId: string): Promise<z.output<typeof details>>;
  /** Only a draft. What is wrong with its document. */
  update(
    channelId: string,
    externalId: string,
    upload: FlowUpload,
  ): Promise<readonly FlowProblemAt8x8[]>;
  publish(channelId: string, externalId: string): Promise<void>;
  deprecate(channelId: string, externalId: string): Promise<void>;
  /** Only a draft. One that is gone already is gone. */
  remove(channelId: string, externalId: string): Promise<void>;
  /** A link under which the form can be tried, and until when; a new one, if that is wanted. */
  preview(channelId: string, externalId: string, refresh: boolean): Promise<FlowPreview>;
}

export interface FlowsClientOptions {
  /** `https://chatapps.8x8.com`, or the host of another region. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly accountId: string | null;
  /** Null: `accounts` where the id of the account is known. */
  readonly surface: () => FlowsSurface | null;
  readonly now: () => number;
}

const listedMax = 1_000;

export function createFlowsClient(options: FlowsClientOptions): FlowsClient {
  const { apiKey, now } = options;

  function ask(method: Question['method'], channelId: string, path: string, body?: JsonObject) {
    const url = `${flowsUrl(options, channelId)}${path}`;
    return ask8x8({ method, url, apiKey, now, ...(body && { body }) });
  }

  return {
    async create(channelId, upload) {
      return read(uploaded, await ask('POST', channelId, '', uploadBody(options, upload)));
    },
    async list(channelId) {
      const query = surfaceOf(options) === 'accounts' ? `?limit=${listedMax}` : '';
      return read(list, await ask('GET', channelId, query));
    },
    async read(channelId, externalId) {
      return read(details, await ask('GET', channelId, pathOf(externalId)));
    },
    async update(channelId, externalId, upload) {
      const body = uploadBody(options, upload);
      const answer = read(changed, await ask('PUT', channelId, pathOf(externalId), body));
      if (answer.success || answer.problems.length > 0) return answer.problems;
      throw new FlowsError('refused', '8x8 did not take the form, and does not say why.');
    },
    async publish(channelId, externalId) {
      await ask('POST', channelId, `${pathOf(externalId)}/publish`);
    },
    async deprecate(channelId, externalId) {
      await ask('POST', channelId, `${pathOf(externalId)}/deprecate`);
    },
    async remove(channelId, externalId) {
      await ask('DELETE', channelId, pathOf(externalId)).catch((error: unknown) => {
        if (!(error instanceof FlowsError) || !error.isGone) throw error;
      });
    },
    async preview(channelId, externalId, refresh) {
      const path = `${pathOf(externalId)}/preview?refresh=${refresh}`;
      return read(preview, await ask('GET', channelId, path));
    },
  };
}

function surfaceOf({ surface, accountId }: FlowsClientOptions): FlowsSurface {
  return surface() ?? (accountId === null ? 'channels' : 'accounts');
}

function flowsUrl(options: FlowsClientOptions, channelId: string): string {
  const { baseUrl, accountId } = options;
  const channel = encodeURIComponent(channelId);
  if (surfaceOf(options) === 'channels') {
    return `${baseUrl}/config/v1/channels/whatsapp/${channel}/flows`;
  }
  if (accountId === null) {
    const message = 'The id of the 8x8 account is not known: set ACCOUNT_ID.';
    throw new FlowsError('refused', message);
  }
  return `${baseUrl}/api/v1/accounts/${encodeURIComponent(accountId)}/channels/${channel}/flows`;
}

function pathOf(externalId: string): string {
  return `/${encodeURIComponent(externalId)}`;
}

/** Only the reference has a field for the endpoint. */
function uploadBody(options: FlowsClientOptions, upload: FlowUpload): JsonObject {
  const { name, categories, flowJson, endpointUri } = upload;
  const hasEndpoint = endpointUri !== null && surfaceOf(options) === 'accounts';
  return {
    name,
    categories: [...categories],
    flowJson,
    ...(hasEndpoint && { endPointUri: endpointUri }),
  };
}

function read<Shape extends z.ZodType>(shape: Shape, answer: unknown): z.output<Shape> {
  const parsed = shape.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new FlowsError('unknown', 'The answer of 8x8 cannot be read: it is not as documented.');
}
