import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { answerAsTold, guardedApi, readBody, refuse, senderOf } from './api-answers.ts';
import type { World } from './emulator.ts';
import type { Line, SentMessage } from './message-log.ts';
import { type MessageKind, type Taken, takeMessage } from './take-message.ts';
import { stamp } from './webhooks.ts';

/** 8x8's messaging API, or its SMS API, as far as this program and its users call it. */
export function apiRoutes(world: World, kind: MessageKind) {
  const messages = '/api/v1/subaccounts/:subAccountId/messages';

  return guardedApi(world)
    .post(messages, async (c) => {
      const planned = world.failures.shift();
      if (typeof planned === 'object') return answerAsTold(world, c, planned);
      const taken = takeMessage(world, kind, { ...senderOf(c), body: await readBody(c) });
      if (!taken.ok && taken.answer) return answerAsTold(world, c, taken.answer);
      if (!taken.ok) return refuse(world, c, 400, taken.complaint.code, taken.complaint.message);
      const unsaid = planned ?? taken.unsaid;
      if (unsaid === 'reset') c.env.incoming.socket.destroy();
      if (unsaid !== null)
        await new Promise<void>((closed) => c.env.outgoing.once('close', closed));
      return c.json(taken.said, 200);
    })
    .post(`${messages}/batch`, async (c) => {
      const batch = batchBody.safeParse(await readBody(c));
      if (!batch.success) return refuse(world, c, 400, 1_000, 'A batch has a list of messages.');
      const { template } = batch.data;
      const taken = batch.data.messages.map((message) =>
        takeMessage(world, kind, { ...senderOf(c), body: { ...template, ...message } }),
      );
      return c.json(batchAnswer(batch.data, taken, world.now()));
    })
    .post(`${messages}/:umid/read`, (c) => c.body(null, 200))
    .post('/api/v1/subaccounts/:subAccountId/events', (c) => c.body(null, 200))
    .get(`${messages}/:umid`, (c) => {
      const found = world.log.find(c.req.param('umid'));
      if (found) return c.json({ data: [details(found, kind, world.now())] });
      return refuse(world, c, 404, 1_300, "Object wasn't found or is already expired");
    })
    .all('/api/*', (c) =>
      refuse(world, c, 404, 1_300, `There is no ${c.req.method} ${c.req.path}.`),
    );
}

const batchBody = z.looseObject({
  clientBatchId: z.string().optional(),
  template: z.looseObject({}).optional(),
  messages: z.array(z.looseObject({})).min(1).max(10_000),
  includeMessagesInResponse: z.boolean().default(false),
});
type Batch = z.infer<typeof batchBody>;

function batchAnswer(batch: Batch, taken: readonly Taken[], now: number): object {
  const acceptedCount = taken.filter(({ ok }) => ok).length;
  const messages = taken.map((one, index) =>
    one.ok ? one.said : rejected(one, batch.messages[index] ?? {}, now),
  );
  return {
    batchId: randomUUID(),
    clientBatchId: batch.clientBatchId,
    acceptedCount,
    rejectedCount: taken.length - acceptedCount,
    ...(batch.includeMessagesInResponse && { messages }),
  };
}

/** A message that was not taken, among others that were. */
function rejected(
  { complaint }: Extract<Taken, { ok: false }>,
  { user, clientMessageId }: Record<string, unknown>,
  now: number,
): object {
  const { code: errorCode, message: errorMessage } = complaint;
  const status = { state: 'rejected', timestamp: stamp(now), errorCode, errorMessage };
  return { umid: randomUUID(), user, clientMessageId, status };
}

/** "Get message details". */
function details(
  { message, line }: { readonly message: SentMessage; readonly line: Line },
  kind: MessageKind,
  now: number,
): object {
  const { umid, subAccountId, body } = message;
  return {
    umid,
    subAccountId,
    channel: kind === 'sms' ? 'SMS' : 'WhatsApp',
    channelId: 'emulated-channel',
    direction: 'Outbound',
    status: { state: line.status, timestamp: stamp(now) },
    user: body.user,
    contentType: body.type,
    createdAt: stamp(line.at),
    clientMessageId: body.clientMessageId,
    step: 1,
  };
}
