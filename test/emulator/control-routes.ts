import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { choicesOf, customerMessage, writeAsCustomer } from './customer.ts';
import type { EmulatorEnv, World } from './emulator.ts';
import { phoneKey } from './message-log.ts';

const answer = z.union([
  z.enum(['reset', 'hang']),
  z.object({
    status: z.int().min(200).max(599),
    retryAfter: z.string().optional(),
    body: z.record(z.string(), z.unknown()).optional(),
  }),
]);

const fate = z.union([
  z.object({ reaches: z.enum(['queued', 'sent', 'delivered', 'read']) }),
  z.object({
    fails: z.int(),
    message: z.string().default('As the emulator was told'),
    providerErrorCode: z.string().optional(),
  }),
  z.object({ answers: answer }),
  z.null(),
]);

/** How whoever tries something out says what the customer does, and what goes wrong. */
export function controlRoutes(world: World) {
  const { log } = world;
  return new Hono<EmulatorEnv>()
    .onError((error, c) => c.json({ error: error.message }, 400))
    .post('/inbound', async (c) => {
      const written = await writeAsCustomer(world, await read(c, customerMessage));
      return c.json(written, written.status === 200 ? 200 : 502);
    })
    .post('/answers', async (c) => {
      world.failures.push(...(await read(c, z.array(answer))));
      return c.json({ waiting: world.failures.length });
    })
    .put('/fates/:phone', async (c) => {
      world.setFate(c.req.param('phone'), await read(c, fate));
      return c.json({ ok: true });
    })
    .get('/conversations', (c) => c.json({ phones: log.phones().map((phone) => `+${phone}`) }))
    .get('/conversations/:phone', (c) => {
      const lines = log.conversation(phoneKey({ msisdn: c.req.param('phone') }));
      return c.json({ lines: lines.map((line) => ({ ...line, choices: choicesOf(line) })) });
    })
    .get('/violations', (c) => c.json({ violations: world.violations }));
}

async function read<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await c.req.json());
  if (parsed.success) return parsed.data;
  throw new Error(z.prettifyError(parsed.error));
}
