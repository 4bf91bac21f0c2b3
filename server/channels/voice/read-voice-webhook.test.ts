import { describe, expect, it } from 'vitest';
import { readVoiceWebhook } from './read-voice-webhook.ts';

const at = Date.UTC(2026, 4, 4);
const session = '1f048a84-ea6d-11ee-911b-078f7290bf52';

function action(payload: object) {
  return {
    namespace: 'VOICE',
    eventType: 'CALL_ACTION',
    payload: { eventId: 'e1', sessionId: session, callStatus: 'ACTION_COMPLETED', ...payload },
  };
}

function summary(payload: object) {
  return {
    namespace: 'VOICE',
    eventType: 'SESSION_SUMMARY',
    payload: { sessionId: session, endTime: '2024-03-25T06:01:50Z', ...payload },
  };
}

describe('keys', () => {
  it('come with the call action', () => {
    expect(readVoiceWebhook(action({ eventData: { dtmf: '12#' } }), at)).toEqual({
      ok: true,
      delivery: {
        kind: 'keys',
        id: 'e1',
        messageId: session,
        clientMessageId: null,
        keys: '12#',
      },
    });
  });

  it('come in the older form too, under our own name', () => {
    const older = {
      uid: 'u1',
      status: { code: 'DTMF' },
      clientRequestId: 'abc.7',
      actionDetails: { dtmf: '2' },
    };
    expect(readVoiceWebhook(older, at)).toMatchObject({
      delivery: { id: 'u1:2', messageId: 'u1', clientMessageId: 'abc.7', keys: '2' },
    });
  });

  it.each([[null], ['none'], [undefined]])('are none where there are none: %j', (dtmf) => {
    const body = action({ eventData: { dtmf } });
    expect(readVoiceWebhook(JSON.parse(JSON.stringify(body)), at)).toEqual({
      ok: true,
      delivery: null,
    });
  });
});

describe('what became of a call', () => {
  it.each([
    ['COMPLETED', 'delivered', null],
    ['COMPLETED_UNSUBSCRIBED', 'delivered', null],
    ['NO_ANSWER', 'undelivered', { code: 'NO_ANSWER', message: 'no answer' }],
    ['BUSY', 'undelivered', { code: 'BUSY', message: 'busy' }],
  ])('%s is %s', (sessionStatus, state, error) => {
    expect(readVoiceWebhook(summary({ sessionStatus }), at)).toEqual({
      ok: true,
      delivery: {
        kind: 'status',
        messageId: session,
        clientMessageId: null,
        state,
        at: Date.parse('2024-03-25T06:01:50Z'),
        error,
      },
    });
  });

  it('says why it went wrong', () => {
    const errorDetails = { errorMsg: 'No coverage available for requested area', errorCode: -2004 };
    expect(readVoiceWebhook(summary({ sessionStatus: 'ERROR', errorDetails }), at)).toMatchObject({
      delivery: { error: { code: '-2004', message: errorDetails.errorMsg } },
    });
  });

  it('is nothing yet while it goes on', () => {
    expect(readVoiceWebhook(summary({ sessionStatus: 'CREATED' }), at)).toEqual({
      ok: true,
      delivery: null,
    });
  });
});

it.each([
  [7, ''],
  [{ payload: {} }, 'payload.sessionId'],
])('%j is no webhook', (body, path) => {
  expect(readVoiceWebhook(body, at)).toMatchObject({ ok: false, path });
});
