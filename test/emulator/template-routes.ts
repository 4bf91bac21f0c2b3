import { Hono } from 'hono';
import { requireKey } from './api-answers.ts';
import type { EmulatorEnv, World } from './emulator.ts';

/** A template as 8x8 lists it ("Get WhatsApp templates"). */
export interface TemplateAt8x8 {
  readonly channelId: string;
  readonly channelName: string;
  readonly templateName: string;
  readonly language: string;
  readonly languageName: string;
  readonly components: readonly object[];
  readonly category: string;
  readonly categoryName: string;
  readonly status: string;
  readonly statusName: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The templates of a channel: all of them at once, as 8x8 documents it. */
export function templateRoutes(world: World) {
  const path = '/api/v1/accounts/:accountId/channels/:channelId/templates';
  return new Hono<EmulatorEnv>().get(path, requireKey(world), (c) => {
    const channelId = c.req.param('channelId');
    const listed = world.templates.map((each) => ({ ...each, channelId }));
    return c.json({ templates: listed });
  });
}

const common = {
  channelId: '',
  channelName: 'Oak Plumbing',
  createdAt: '2026-01-12T08:15:30.12Z',
  updatedAt: '2026-01-13T09:00:00.5Z',
};
const english = { language: 'en', languageName: 'English' };
const utility = { category: 'UTILITY', categoryName: 'Utility' };
const approved = { status: 'APPROVED', statusName: 'Approved' };

/** What a business has there: some may be sent, some may not. */
export const usualTemplates: readonly TemplateAt8x8[] = [
  {
    ...common,
    ...english,
    ...utility,
    ...approved,
    templateName: 'appointment_reminder',
    components: [
      { type: 'HEADER', format: 'Text', text: 'Your visit on {{1}}' },
      { type: 'BODY', text: 'Hi {{1}}, we will be with you at {{2}}. Is that still right?' },
      { type: 'FOOTER', text: 'Oak Plumbing' },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'QUICK_REPLY', text: 'Yes' },
          { type: 'QUICK_REPLY', text: 'Another time' },
          { type: 'URL', text: 'See it', url: 'https://oak.example/v/{{1}}' },
        ],
      },
    ],
  },
  {
    ...common,
    ...utility,
    ...approved,
    templateName: 'appointment_reminder',
    language: 'de',
    languageName: 'German',
    components: [{ type: 'BODY', text: 'Hallo {{1}}, wir kommen um {{2}}.' }],
  },
  {
    ...common,
    ...english,
    templateName: 'spring_offer',
    category: 'MARKETING',
    categoryName: 'Marketing',
    status: 'REJECTED',
    statusName: 'Rejected',
    components: [{ type: 'BODY', text: 'A boiler check for half the price.' }],
  },
  {
    ...common,
    ...english,
    ...utility,
    templateName: 'visit_photos',
    status: 'PENDING',
    statusName: 'Pending',
    components: [
      { type: 'HEADER', format: 'Image' },
      { type: 'BODY', text: 'What we did on {{1}}.' },
    ],
  },
];
