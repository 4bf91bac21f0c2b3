/** Tried conversations for tests, in few words. */
import {
  answerPending,
  beginTrial,
  type CustomerMessage,
  type HttpResult,
  handedOver,
  type Json,
  type Program,
  receive,
  type SavedTest,
  type Trial,
  type TrialWorld,
  testOfTrial,
  type Workflow,
  type WorkflowInput,
} from '../../engine/index.ts';
import { drawProgram, drawWorkflow, monday, say, way } from './draw-workflow.ts';

type Steps = WorkflowInput['steps'];

/** Asks for free times, offers them, and hands over to a person; waits an hour for the answer. */
export const visitSteps: Steps = {
  times: {
    type: 'http-request',
    name: 'Look for times',
    config: { method: 'GET', url: '/times', keep: [{ name: 'times', path: '$.times' }] },
    exits: [way('ok', 'offer'), way('failed', 'sorry')],
  },
  offer: {
    type: 'chatapps-message',
    name: 'Offer times',
    config: {
      message: {
        kind: 'list',
        body: 'When suits you?',
        button: 'Times',
        choices: {
          from: 'data',
          items: '{{data.times}}',
          row: { id: '{{item.id}}', title: '{{item.title}}' },
        },
      },
    },
    exits: [way('next', 'choose'), way('nothing-to-show', 'sorry')],
  },
  choose: {
    type: 'wait-for-reply',
    name: 'Wait for the time',
    config: {
      expect: { kind: 'choice' },
      timeout: { amount: 1, unit: 'hours' },
      reminders: [{ after: { amount: 10, unit: 'minutes' }, text: 'Still there?' }],
    },
    exits: [way('replied', 'thanks'), way('no-reply', 'later'), way('not-understood', null)],
  },
  thanks: say('See you at {{steps.choose.value.title}}.', 'person'),
  later: say('Write to us again whenever you like.'),
  sorry: say('Sorry, we cannot look now.'),
  person: {
    type: 'hand-over',
    name: 'A person goes on',
    config: { reason: 'New visit', timeout: { amount: 1, unit: 'days' } },
    exits: [way('handed-back', 'bye'), way('timed-out', null), way('failed', null)],
  },
  bye: say('Goodbye!'),
};

const listensForVisit: Partial<WorkflowInput> = {
  id: 'visit',
  name: 'Visit',
  trigger: {
    type: 'inbound-chatapps',
    match: { kind: 'keywords', keywords: [{ text: 'visit', match: 'exact' }] },
    interrupts: true,
    oldChoices: true,
  },
};

export function visitWorkflow(steps: Steps = visitSteps): Workflow {
  return drawWorkflow(steps, listensForVisit);
}

export function visitWorld(steps: Steps = visitSteps): TrialWorld {
  return worldOf(drawProgram(steps, listensForVisit));
}

/** A workflow that listens for every message. */
export function drawWorld(steps: Steps, rest: Partial<WorkflowInput> = {}): TrialWorld {
  const trigger = { type: 'inbound-chatapps', match: { kind: 'any' } } as const;
  return worldOf(drawProgram(steps, { trigger, ...rest }));
}

export function worldOf(program: Program, others: readonly Program[] = []): TrialWorld {
  return {
    program,
    find: (workflowId) => others.find(({ workflow }) => workflow.id === workflowId) ?? null,
  };
}

export const anna = { phone: '+4915112345678', name: 'Anna' };

export function begin(world: TrialWorld): Trial {
  return beginTrial(world, { at: monday, contact: anna });
}

export function writes(text: string): CustomerMessage {
  return { type: 'text', content: { text } };
}

/** On the latest list that has it. */
export function taps({ messages }: Trial, title: string): CustomerMessage {
  const rows = messages.flatMap((each) => {
    if (each.direction === 'in' || each.message.type !== 'interactive') return [];
    const { interactive } = each.message.content;
    if (interactive.type !== 'list') return [];
    return interactive.action.sections.flatMap((section) => section.rows);
  });
  const row = rows.findLast((each) => each.title === title);
  if (!row) throw new Error(`No list has “${title}”.`);
  const list_reply = { id: row.id, title };
  return { type: 'interactive', content: { interactive: { type: 'list_reply', list_reply } } };
}

/** A conversation in which the first time is picked, and a person takes over, as a test. */
export function pickedTime(name: string): SavedTest {
  const world = visitWorld();
  const asked = receive(world, begin(world), writes('visit'));
  const shown = answerPending(world, asked, asked.pending[0]?.effect.id ?? '', twoTimes);
  const chosen = receive(world, shown, taps(shown, 'Monday 9:00'));
  const told = answerPending(world, chosen, chosen.pending[0]?.effect.id ?? '', handedOver);
  return testOfTrial(world, told, name);
}

export function answered(body: Json, status = 200): HttpResult {
  return { outcome: 'answered', status, headers: {}, body, durationMs: 20, attempts: 1 };
}

export const twoTimes = answered({
  times: [
    { id: 'nine', title: 'Monday 9:00' },
    { id: 'ten', title: 'Monday 10:00' },
  ],
});

export const silence: HttpResult = {
  outcome: 'failed',
  reason: 'timeout',
  message: 'It did not answer.',
  durationMs: 10_000,
  attempts: 3,
};

/** As people read it. */
export function sentTexts({ messages }: Trial): string[] {
  return messages.flatMap((each) => (each.direction === 'out' ? [each.text] : []));
}

/** What waits for an answer, by its step. */
export function pendingSteps({ pending }: Trial): string[] {
  return pending.map(({ effect }) => effect.stepId);
}
