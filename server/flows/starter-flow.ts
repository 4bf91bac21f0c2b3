import type { JsonObject } from '../../engine/index.ts';

/** What a new form begins with: one screen that asks one question, and can be published as it is. */
export function starterFlow(): JsonObject {
  return {
    version: '7.3',
    screens: [
      {
        id: 'FIRST',
        title: 'Your details',
        terminal: true,
        success: true,
        data: {},
        layout: {
          type: 'SingleColumnLayout',
          children: [
            {
              type: 'Form',
              name: 'form',
              children: [
                {
                  type: 'TextInput',
                  name: 'name',
                  label: 'Your name',
                  'input-type': 'text',
                  required: true,
                },
                {
                  type: 'Footer',
                  label: 'Send',
                  'on-click-action': { name: 'complete', payload: { name: answer('name') } },
                },
              ],
            },
          ],
        },
      },
    ],
  };
}

/** What is filled in there, when the form is sent. */
function answer(field: string): string {
  return `\${form.${field}}`;
}
