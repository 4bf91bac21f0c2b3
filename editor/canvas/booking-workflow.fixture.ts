import type { Workflow } from '../../engine/index.ts';

/** A booking workflow with its unhappy paths, as the tests of the canvas draw it. */
export const bookingWorkflow: Workflow = {
  schemaVersion: 1,
  id: 'appointments',
  name: 'Appointment booking',
  trigger: {
    type: 'inbound-chatapps',
    channels: [],
    match: {
      kind: 'keywords',
      keywords: [
        { text: 'book appointment', match: 'phrase' },
        { text: 'book', match: 'word' },
      ],
    },
    interrupts: true,
    oldChoices: true,
  },
  start: 'askService',
  steps: {
    askService: {
      type: 'chatapps-message',
      name: 'Ask which service',
      config: {
        message: {
          kind: 'list',
          header: 'Oak & Sons',
          body: 'Hi {{contact.name}}! What can we help you with?',
          button: 'Choose service',
          moreTitle: 'More',
          choices: {
            from: 'typed',
            rows: [
              { id: 'plumbing', title: 'Plumbing', description: 'Leaks, drains, taps' },
              { id: 'electrical', title: 'Electrical', description: 'Sockets, lights, fuses' },
              { id: 'heating', title: 'Heating & cooling' },
              { id: 'appliance', title: 'Appliance repair' },
            ],
          },
        },
      },
      exits: [{ id: 'next', label: 'Next', to: 'waitService' }],
    },
    waitService: {
      type: 'wait-for-reply',
      name: 'Wait for their choice',
      config: {
        expect: { kind: 'choice' },
        timeout: { amount: 1, unit: 'hours' },
        reminders: [],
        retries: { max: 2, message: 'Please pick one from the list.' },
        oldChoiceMessage: '',
      },
      exits: [
        { id: 'replied', label: 'They reply', to: 'findTimes' },
        { id: 'not-understood', label: 'Something else', to: 'askAgain' },
        { id: 'no-reply', label: 'No reply in 1 hour', to: 'reminder' },
      ],
    },
    findTimes: {
      type: 'http-request',
      name: 'Find free times',
      config: {
        method: 'GET',
        url: '/booking/v1/slots',
        query: [{ name: 'serviceId', value: '{{steps.waitService.id}}' }],
        headers: [],
        body: { kind: 'none' },
        timeout: { amount: 10, unit: 'seconds' },
        retries: 2,
        retryDelay: { amount: 1, unit: 'seconds' },
        keep: [{ name: 'slots', path: '$.slots' }],
        outcomes: [],
      },
      exits: [
        { id: 'ok', label: 'Answered', to: 'anyFree' },
        { id: 'failed', label: 'Failed', to: 'handOver' },
      ],
    },
    anyFree: {
      type: 'branch',
      name: 'Is anything free?',
      config: { mode: 'first' },
      exits: [
        {
          id: 'free',
          label: 'Some times are free',
          to: 'offerTimes',
          when: { '==': [{ var: 'steps.findTimes.body.available' }, true] },
        },
        { id: 'otherwise', label: 'Otherwise', to: 'handOver' },
      ],
    },
    offerTimes: {
      type: 'chatapps-message',
      name: 'Offer free times',
      config: {
        message: {
          kind: 'list',
          body: 'Here are the next free times for {{steps.waitService.title}}:',
          button: 'Pick a time',
          moreTitle: 'More times',
          choices: {
            from: 'data',
            items: '{{data.slots}}',
            row: { id: '{{item.id}}', title: '{{item.label}}', section: '{{item.date}}' },
          },
        },
      },
      exits: [{ id: 'next', label: 'Next', to: 'waitTime' }],
    },
    waitTime: {
      type: 'wait-for-reply',
      name: 'Wait for a time',
      config: {
        expect: { kind: 'choice' },
        timeout: { amount: 1, unit: 'days' },
        reminders: [],
        retries: { max: 2, message: 'Please pick a time from the list.' },
        oldChoiceMessage: '',
      },
      exits: [
        { id: 'replied', label: 'They reply', to: 'book' },
        { id: 'not-understood', label: 'Something else', to: 'offerTimes' },
        { id: 'no-reply', label: 'No reply in 1 day', to: 'reminder' },
      ],
    },
    book: {
      type: 'http-request',
      name: 'Book the appointment',
      config: {
        method: 'POST',
        url: '/booking/v1/bookings',
        query: [],
        headers: [],
        body: { kind: 'json', value: { slotId: '{{steps.waitTime.id}}' } },
        timeout: { amount: 10, unit: 'seconds' },
        retries: 2,
        retryDelay: { amount: 1, unit: 'seconds' },
        keep: [{ name: 'booking', path: '$' }],
        outcomes: [{ exit: 'taken', label: 'Just taken', statuses: ['409'] }],
      },
      exits: [
        { id: 'ok', label: 'Booked', to: 'confirm' },
        { id: 'taken', label: 'Just taken', to: 'findTimes' },
        { id: 'failed', label: 'Failed', to: 'handOver' },
      ],
    },
    confirm: {
      type: 'chatapps-message',
      name: 'Confirm',
      config: {
        message: {
          kind: 'text',
          text: '✅ Your appointment is *confirmed*: {{data.booking.label}}.\nReference {{data.booking.reference}}.',
        },
      },
      exits: [{ id: 'next', label: 'Next', to: null }],
    },
    askAgain: {
      type: 'chatapps-message',
      name: 'Ask again',
      config: { message: { kind: 'text', text: 'Please pick one from the list.' } },
      exits: [{ id: 'next', label: 'Next', to: 'askService' }],
    },
    reminder: {
      type: 'chatapps-message',
      name: 'Gentle reminder',
      config: {
        message: { kind: 'text', text: 'Still there? Write “book” any time to start again.' },
      },
      exits: [{ id: 'next', label: 'Next', to: null }],
    },
    handOver: {
      type: 'chatapps-message',
      name: 'Hand over to a person',
      config: {
        message: {
          kind: 'text',
          text: 'Sorry, I cannot find a time right now. A colleague will call you.',
        },
      },
      exits: [{ id: 'next', label: 'Next', to: null }],
    },
  },
  layout: { positions: {}, notes: [], sections: [] },
};
