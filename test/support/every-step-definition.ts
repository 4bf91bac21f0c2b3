import { define } from './automation-builder.ts';

const contact = '{{data.payload.user.channelUserId}}';
/** A definition of 8x8's builder with a step of every kind. */
export const everyStepDefinition = define([
  {
    stepType: 'Branch',
    id: 'branch_1',
    do: [],
    nextStepId: null,
    inputs: {},
    outputs: { seen: true },
    selectNextStep: { hi: "{{stringContains(data.payload.content.text, '1', true)}}", sms: null },
  },
  {
    stepType: 'ChatAppsMessage',
    id: 'hi',
    inputs: { subAccountId: 'a', user: { msisdn: contact }, type: 'text', content: { text: 'Hi' } },
    nextStepId: 'wait',
  },
  {
    stepType: 'WaitForReply',
    id: 'wait',
    inputs: { from: contact, channel: 'whatsapp', timeout: '0.00:05:00' },
    outputs: { reply: '{{step.reply}}' },
    selectNextStep: { ask: '{{ step.reply != null }}', sms: '{{ step.reply == null }}' },
  },
  {
    stepType: 'HttpRequest',
    id: 'ask',
    inputs: { method: 'POST', url: 'https://a.b', headers: { A: 'b' }, body: { a: [contact] } },
    outputs: { times: '{{step.responseBody.times}}' },
    selectNextStep: { closed: "{{step.responseCode == '200'}}", call: null },
  },
  {
    stepType: 'If',
    id: 'closed',
    inputs: { condition: "{{!isDayOfWeek(data.payload.timestamp, 'Sunday')}}" },
    do: [[{ stepType: 'Wait', id: 'inside', inputs: { duration: '1' } }]],
    nextStepId: 'agent',
  },
  { stepType: 'SMS', id: 'sms', inputs: { destination: '+651', text: 'Hi', source: 'Me' } },
  {
    stepType: 'VoiceMessage',
    id: 'call',
    inputs: {
      action: 'say&capture',
      clientRequestId: '{{uuid()}}',
      params: { source: '+65', destination: contact, text: 'Hi', repetition: 1 },
    },
    nextStepId: 'keys',
  },
  {
    stepType: 'WaitForDTMF',
    id: 'keys',
    inputs: { dtmfRequestId: '{{data.id}}', timeout: '00:02:00' },
    outputs: { dtmf: '{{step.dtmfData.actionDetails.dtmf}}' },
    selectNextStep: { agent: "{{data.dtmf == '1'}}" },
  },
  { stepType: 'SendToConverse', id: 'agent', inputs: { payload: '{{data.payload}}' } },
]);
