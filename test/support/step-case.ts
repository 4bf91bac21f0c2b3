/**
 * One example of a step type, as written in its `cases.json`: read by people in the manual, and
 * played by `test/steps.test.ts`. The file is an array of these.
 *
 *   {
 *     "title": "A sentence saying what this example shows",
 *     "help": "More words for the manual (optional)",
 *     "step": {
 *       "name": "Which service?",           optional
 *       "config": { … },                    as in a workflow; defaults may be left out
 *       "exits": ["next", "failed"]         the connected exits; left out: every exit that is not
 *     },                                    optional. An exit with a rule is written out:
 *                                           { "id": "big", "label": "Big", "when": { … } }
 *     "given": {                            all optional: what there is before the step is entered
 *       "at": "2026-05-04T09:00:00Z",       when it is entered (this Monday when left out)
 *       "data": { … }, "steps": { … },      what the trigger brought; results of other steps, by id
 *       "offer": { "choices": [{ "id": "a", "title": "A" }] },   the choices last shown; see `offer`
 *       "form": { "fields": { "day": "date" } },                 the form last sent; see `sentForm`
 *       "forms": { "survey": { … } },       the published forms, by id: Flow JSON
 *       "contact": { "name": null },        differences from Maria, who writes on WhatsApp
 *       "windowOpen": false,                the 24-hour window is closed until she writes
 *       "settings": { "language": "de" }    differences from Europe/Berlin, en, DE
 *     },
 *     "happens": [{ "event": …, "after": { "amount": 2, "unit": "hours" }, "expect": { … } }]
 *   }
 *
 * Events. Each happens a minute after the one before it, unless `after` says otherwise.
 *   "enter"                      the step is entered. It always is, first; this is written where it
 *                                matters what happens then
 *   { "says": "tomorrow" }       the customer writes this
 *   { "taps": "heating" }        taps this choice (its own id) where it was shown last; or any other
 *                                choice, as { "id", "title" }, such as one of an older list
 *   { "sends": { "kind": "location", "location": { … } } }      any other inbound message
 *   "timer"                      the timer that is waited for rings, when it is due
 *   "accepted"                   the channel took the message that is waited for
 *   { "refused": "reason" }      the channel did not take it
 *   { "answered": { "status": 200, "body": { … } } }            the HTTP request was answered
 *   { "unanswered": "timeout" }  it was not: timeout, unreachable, refused, too-large, unknown
 *   { "presses": "12#" }         keys are pressed in the call
 *   { "handsBack": … }           the person gives the conversation back, with this to say
 *   { "returns": { … } }         the workflow that it runs came to its end, with this data
 *   { "breaks": "reason" }       it failed
 *
 * Expectations are exact: everything that happened is listed, and what did not happen is left out.
 * `UPDATE_CASES=1 npx vitest run test/steps.test.ts` writes them, for people to read the diff.
 *   leaves    the exits taken            fails    why
 *   waits     reply, time, effect, keys, person or workflow
 *   effects   { "send": "a text" }, { "send": { "buttons": "Urgent?", "choices": ["yes~1: Yes"] } },
 *             { "send": { "list": "Which one?", "button": "Choose", "choices": […] } }, where a choice
 *             is “id~number of its offer: title – description”, and choices stand under their
 *             section when there are sections; { "send": <a template as it is> }. With
 *             "awaited": true when the step waits for the channel.
 *             { "request": <the request as it is> }; { "timer": "<moment>" };
 *             { "sms": "+49…: a text" }; { "call": <the call as it is> }; { "handOver": "reason",
 *             "payload": … }; "take-back"; { "run": "workflow id", "data": { … } };
 *             { "answerForm": "request id", "answer": { … } }
 *   result    what `steps.<id>` became   keep     what was added to `data`
 *   offer     "11 choices, page 1", when choices or another page were put before the customer
 *   form      the form that was put before them, with its fields
 *   trace     "kind: text" for each line of the step, without its entering
 */
import * as z from 'zod';
import { contactFacts } from '../../engine/contact.ts';
import { duration } from '../../engine/duration.ts';
import { httpResult } from '../../engine/event.ts';
import { inboundMessage } from '../../engine/messages/inbound.ts';
import { offer } from '../../engine/messages/offer.ts';
import { sentForm } from '../../engine/messages/sent-form.ts';
import { exit } from '../../engine/steps/step.ts';

const sentMessage = inboundMessage.omit({ id: true, at: true }).partial().required({ kind: true });
const tappedChoice = z.strictObject({ id: z.string(), title: z.string() });
const noAnswer = httpResult.options[1].shape.reason;

const caseEvent = z.union([
  z.enum(['enter', 'timer', 'accepted']),
  z.strictObject({ says: z.string() }),
  z.strictObject({ taps: z.union([z.string(), tappedChoice]) }),
  z.strictObject({ sends: sentMessage }),
  z.strictObject({ refused: z.string() }),
  z.strictObject({
    answered: z.strictObject({
      status: z.number().int(),
      body: z.json().optional(),
      headers: z.record(z.string(), z.string()).optional(),
    }),
  }),
  z.strictObject({ unanswered: noAnswer }),
  z.strictObject({ presses: z.string() }),
  z.strictObject({ handsBack: z.json() }),
  z.strictObject({ returns: z.record(z.string(), z.json()) }),
  z.strictObject({ breaks: z.string() }),
]);

const expectation = z.strictObject({
  leaves: z.array(z.string()).optional(),
  waits: z.enum(['reply', 'time', 'effect', 'keys', 'person', 'workflow']).optional(),
  fails: z.string().optional(),
  effects: z.array(z.json()).optional(),
  result: z.json().optional(),
  keep: z.record(z.string(), z.json()).optional(),
  offer: z.string().optional(),
  form: z.json().optional(),
  trace: z.array(z.string()).optional(),
});

export const stepCase = z.strictObject({
  title: z.string().min(10),
  help: z.string().optional(),
  step: z.strictObject({
    name: z.string().optional(),
    config: z.record(z.string(), z.json()),
    exits: z.array(z.union([z.string(), exit.partial({ to: true })])).optional(),
  }),
  given: z
    .strictObject({
      at: z.iso.datetime({ offset: true }).optional(),
      data: z.record(z.string(), z.json()).optional(),
      steps: z.record(z.string(), z.json()).optional(),
      offer: offer.partial().required({ choices: true }).optional(),
      form: sentForm.partial().optional(),
      forms: z.record(z.string(), z.json()).optional(),
      contact: contactFacts.partial().optional(),
      windowOpen: z.boolean().optional(),
      settings: z
        .strictObject({ timeZone: z.string(), language: z.string(), country: z.string() })
        .partial()
        .optional(),
    })
    .optional(),
  happens: z
    .array(
      z.strictObject({
        event: caseEvent,
        after: duration.optional(),
        expect: expectation.optional(),
      }),
    )
    .min(1),
});

export type StepCase = z.infer<typeof stepCase>;
export type CaseEvent = z.infer<typeof caseEvent>;
export type CaseExpectation = z.infer<typeof expectation>;
export type Given = NonNullable<StepCase['given']>;
