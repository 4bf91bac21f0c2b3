import { createRoute, z } from '@hono/zod-openapi';
import { needs } from '../security/access.ts';
import type { AccountTemplates } from '../templates/account-templates.ts';
import { answers, createRouter } from './router.ts';

const template = z.object({
  name: z.string(),
  language: z.string(),
  languageName: z.string(),
  category: z.string(),
  categoryName: z.string(),
  status: z.string(),
  statusName: z.string(),
  /** Whether it can be sent now. */
  isApproved: z.boolean(),
  header: z
    .object({
      kind: z.enum(['text', 'image', 'video', 'document', 'location']),
      text: z.string(),
    })
    .nullable(),
  body: z.string(),
  footer: z.string(),
  buttons: z.array(
    z.object({
      kind: z.enum(['reply', 'url', 'phone', 'otp', 'coupon', 'flow', 'call', 'other']),
      title: z.string(),
      takesValue: z.boolean(),
    }),
  ),
  hasCards: z.boolean(),
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/templates',
  summary: 'The WhatsApp templates of the connected 8x8 account',
  description:
    'As 8x8 listed them a few minutes ago at most; `fresh=true` asks again. Where they cannot be known, `templates` is null and `message` says why.',
  middleware: needs('editor'),
  request: { query: z.object({ fresh: z.enum(['true', 'false']).default('false') }) },
  responses: answers(
    z.object({ templates: z.array(template).nullable(), message: z.string().nullable() }),
    'The templates, by name',
  ),
});

/** What WhatsApp approved, for steps that send it. */
export function templateRoutes({
  accountTemplates,
}: {
  readonly accountTemplates: AccountTemplates;
}) {
  return createRouter().openapi(listRoute, async (c) => {
    const { templates, message } = await accountTemplates.list(
      c.req.valid('query').fresh === 'true',
    );
    return c.json({ templates: templates && [...templates], message }, 200);
  });
}
