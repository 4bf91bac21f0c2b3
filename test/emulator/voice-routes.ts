import * as z from 'zod';
import { answerAsTold, guardedApi, readBody, refuse, senderOf } from './api-answers.ts';
import type { World } from './emulator.ts';
import { phoneKey } from './message-log.ts';
import { sessionSummary } from './webhooks.ts';

const action = z.looseObject({ action: z.string(), params: z.looseObject({}).optional() });
const callBody = z.looseObject({
  callflow: z
    .tuple([
      action.extend({
        action: z.literal('makeCall'),
        params: z.looseObject({
          source: z.string(),
          destination: z.string().regex(/^\+?\d{6,15}$/),
        }),
      }),
    ])
    .rest(action),
  clientActionId: z.string().optional(),
});

/** How long a customer listens, in milliseconds. */
const callMs = 3_000;

/** 8x8's Voice API as far as it is called: a call that is made, and what became of it. */
export function voiceRoutes(world: World) {
  return guardedApi(world)
    .post('/api/v1/subaccounts/:subAccountId/callflows', async (c) => {
      const planned = world.failures.shift();
      if (typeof planned === 'object') return answerAsTold(world, c, planned);
      const call = callBody.safeParse(await readBody(c));
      if (!call.success) {
        const message = z.prettifyError(call.error);
        world.violations.push(message);
        return refuse(world, c, 400, 1_000, message);
      }
      const { clientActionId = '', callflow } = call.data;
      const key = phoneKey({ msisdn: callflow[0].params.destination });
      const user = { msisdn: callflow[0].params.destination };
      const content = { text: spoken(callflow), callflow };
      const body = { user, clientMessageId: clientActionId, type: 'call', content };
      const { umid: sessionId } = world.log.keepSent({ ...senderOf(c), body }, key);
      world.later(callMs, () =>
        world.webhooks.send(sessionSummary(sessionId, 'COMPLETED', world.now()), 'voice'),
      );
      return c.json({ sessionId, clientActionId, statusCode: 1, statusMessage: 'Created' });
    })
    .all('/api/*', (c) => refuse(world, c, 404, 1_300, `There is no ${c.req.path}.`));
}

/** What the customer hears. */
function spoken(callflow: readonly z.infer<typeof action>[]): string {
  const heard = callflow.flatMap(({ params = {} }) => [params['text'], params['promptMessage']]);
  return `📞 ${heard.filter((each) => typeof each === 'string').join(' ')}`;
}
