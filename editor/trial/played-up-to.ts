import {
  beginTrial,
  replayEach,
  replayTurns,
  startAt,
  type Trial,
  type Workflow,
} from '../../engine/index.ts';
import type { LineNote } from '../phone/phone-line.ts';
import { beganAt } from './began-at.ts';
import { missingAnswers } from './missing-answers.ts';
import { type Played, playedOn } from './played.ts';
import type { TrialScript } from './trial-script.ts';
import { trialWords } from './trial-words.ts';

/**
 * A fresh conversation, brought to a step: by the way of the conversation before, where that came by the
 * step last, with the answers it had; else it begins at the step with nothing known.
 */
export function playedUpTo(fresh: Played, before: Played | null, stepId: string): Played {
  const { world, trial, workflow } = fresh;
  const step = workflow.steps[stepId]?.name ?? stepId;
  const way = before && !before.isPartial ? wayTo(before, stepId) : [];
  const arrived = way.at(-1);
  if (arrived) {
    const replayed = replayTurns(world, { ...beginningOf(arrived), turns: [...arrived.turns] });
    const afterId = replayed.messages.at(-1)?.id ?? null;
    const notes = [noteOf(trialWords.replayed(step), afterId)];
    return { ...fresh, trial: replayed, past: [...way.slice(0, -1), replayed], notes };
  }
  const started = startAt(world, trial, stepId);
  return { ...fresh, ...inTheMiddle(workflow, stepId), trial: started, past: [started] };
}

/** The conversation in which all of that was done; null: the draft cannot play it any more. */
export function playedAgain(fresh: Played, script: TrialScript): Played | null {
  const from = beganAt(script);
  const past = replayEach(fresh.world, script);
  const begun = from === null ? fresh : { ...fresh, ...inTheMiddle(fresh.workflow, from) };
  let played: Played = { ...begun, trial: beginTrial(fresh.world, script) };
  for (const trial of past ?? []) played = playedOn(played, trial, null);
  return past && played;
}

/** How it went until it came to the step, the last time it did; empty: it never did. */
function wayTo({ past }: Played, stepId: string): readonly Trial[] {
  const arrived = past.findLastIndex((trial, index) => {
    const known = past[index - 1]?.traces ?? {};
    return Object.entries(trial.traces).some(([instanceId, trace]) =>
      trace
        .slice(known[instanceId]?.length ?? 0)
        .some((line) => line.kind === 'entered' && line.stepId === stepId),
    );
  });
  return past.slice(0, arrived + 1);
}

function beginningOf({ beganAt: at, contact }: Trial) {
  const { phone, userId, name, channel } = contact;
  return { at, contact: { phone: phone ?? userId, name: name ?? '', channel } };
}

/** What there is to say of a conversation that begins at a step. */
function inTheMiddle(workflow: Workflow, stepId: string): Pick<Played, 'notes' | 'isPartial'> {
  const missing = missingAnswers(workflow, stepId);
  const texts = [
    trialWords.fromHere(workflow.steps[stepId]?.name ?? stepId),
    ...(missing.length > 0 ? [trialWords.fromHereMissing(missing.join(', '))] : []),
  ];
  return { notes: texts.map((text) => noteOf(text, null)), isPartial: true };
}

function noteOf(text: string, afterId: string | null): LineNote {
  return { id: text, afterId, at: 0, text, isProblem: false, stepId: null };
}
