/** Workflows with many things wrong with them, for what is said about that. */
const broken = {
  schemaVersion: 1,
  id: 'broken',
  name: 'Broken',
  trigger: {
    type: 'inbound-chatapps',
    match: { kind: 'keywords', keywords: [{ text: 'book' }, { text: 'book' }] },
  },
  start: 'menu',
  steps: {
    menu: {
      type: 'chatapps-message',
      name: 'Menu',
      config: {
        message: {
          kind: 'list',
          body: 'Hello {{data.nobody}} {{steps.lost.text}} {{bogus.name}} {{business.phone}}',
          button: 'Choose a service from our list',
          choices: {
            from: 'typed',
            rows: [
              { id: 'a', title: 'Haircut' },
              { id: 'b', title: 'Haircut' },
            ],
          },
        },
      },
      exits: [{ id: 'next', label: 'Sent', to: 'ask' }],
    },
    ask: {
      type: 'wait-for-reply',
      name: 'Ask',
      config: {
        expect: { kind: 'number', min: 5, max: 2 },
        reminders: [{ after: { amount: 30, unit: 'hours' }, text: 'Still there?' }],
        timeout: { amount: 2, unit: 'days' },
      },
      exits: [
        { id: 'replied', label: 'Replied', to: 'nowhere' },
        { id: 'not-understood', label: 'Not understood', to: null },
        { id: 'no-reply', label: 'No reply', to: 'late' },
        { id: 'bogus', label: 'Bogus', to: null },
      ],
    },
    late: {
      type: 'chatapps-message',
      name: 'Late',
      config: { message: { kind: 'text', text: 'Hello again' } },
      exits: [{ id: 'next', label: 'Sent', to: 'decide' }],
    },
    decide: {
      type: 'branch',
      name: 'Decide',
      config: {},
      exits: [
        { id: 'way-1', label: 'One', to: 'ring' },
        { id: 'otherwise', label: 'Otherwise', to: 'decide' },
      ],
    },
    ring: {
      type: 'hand-over',
      name: 'Person',
      config: { reason: 'Help' },
      exits: [{ id: 'handed-back', label: 'Handed back', to: 'keys' }],
    },
    keys: {
      type: 'wait-for-dtmf',
      name: 'Keys',
      config: { digitsMin: 5, digitsMax: 2 },
      exits: [{ id: 'received', label: 'Keys pressed', to: 'fetch' }],
    },
    fetch: {
      type: 'http-request',
      name: 'Fetch',
      config: { method: 'GET', url: 'https://example.com/' },
      exits: [{ id: 'ok', label: 'Worked', to: 'form' }],
    },
    form: {
      type: 'send-flow',
      name: 'Form',
      config: { form: 'no-such-form', body: 'Please', button: 'Open' },
      exits: [{ id: 'next', label: 'Sent', to: null }],
    },
    island: {
      type: 'wait-for-reply',
      name: 'Island',
      config: { expect: { kind: 'choice' } },
      exits: [],
    },
  },
};

const empty = { ...broken, id: 'empty', start: null, steps: {} };
const nameless = { ...broken, name: '', id: 'Not An Id', trigger: { type: 'schedule', cron: 'x' } };
const shapeless = { ...broken, steps: { a: { type: 'wait', name: 3 } }, extra: true };

export const brokenWorkflows: readonly unknown[] = [broken, empty, nameless, shapeless];
