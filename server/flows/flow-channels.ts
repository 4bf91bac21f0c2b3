import * as z from 'zod';
import { type FlowAt8x8, listFlowsAt8x8 } from '../../db/flows-at-8x8.ts';
import type { Database } from '../../db/open.ts';
import { readSetting, writeSetting } from '../../db/settings.ts';
import { flowsSurfaces } from '../channels/chatapps/flows/flows-client.ts';

const id = z.string().trim().min(1).max(100);

/** Which WhatsApp channels of 8x8 forms can be published on, and how 8x8 is asked about them. */
export const flowChannelsSchema = z
  .object({
    /** Which of 8x8's two documented ways; null: by whether the id of the account is known. */
    surface: z.enum(flowsSurfaces).nullable().default(null),
    channels: z
      .array(
        z.object({
          /** 8x8's id of the channel. */
          id,
          name: z.string().trim().min(1).max(100),
          /** Which subaccount sends through it; null: every one that no other channel names. */
          subAccountId: id.nullable().default(null),
        }),
      )
      .max(50)
      .default([]),
  })
  .superRefine(({ channels }, context) => {
    channels.forEach((channel, index) => {
      const isFirst = channels.findIndex((each) => each.id === channel.id) === index;
      const path = ['channels', index, 'id'];
      if (!isFirst) context.addIssue({ code: 'custom', path, message: 'Name a channel once.' });
    });
  });

export type FlowChannelSettings = z.infer<typeof flowChannelsSchema>;
export type FlowChannel = FlowChannelSettings['channels'][number];

const key = 'flowChannels';

export function readFlowChannels(db: Database): FlowChannelSettings {
  const kept = flowChannelsSchema.safeParse(readSetting(db, key) ?? {});
  return kept.success ? kept.data : { surface: null, channels: [] };
}

export function writeFlowChannels(db: Database, settings: FlowChannelSettings): void {
  writeSetting(db, key, { ...settings });
}

/** Through which channel a subaccount sends. Null: nobody has said so. */
export function channelOfSubAccount(db: Database, subAccountId: string | null): FlowChannel | null {
  const { channels } = readFlowChannels(db);
  const own = channels.find(
    (each) => each.subAccountId !== null && each.subAccountId === subAccountId,
  );
  return own ?? channels.find((each) => each.subAccountId === null) ?? null;
}

/** The channels on which customers fill in some version of this form. */
export function channelsWithFlow(db: Database, flowId: string): string[] {
  const live = listFlowsAt8x8(db, flowId)
    .filter(isOpen)
    .map(({ channelId }) => channelId);
  return readFlowChannels(db)
    .channels.map(({ id }) => id)
    .filter((id) => live.includes(id));
}

/** Whether customers can open it: WhatsApp slows some down, and blocks others. */
export function isOpen({ status }: Pick<FlowAt8x8, 'status'>): boolean {
  return status === 'PUBLISHED' || status === 'THROTTLED';
}
