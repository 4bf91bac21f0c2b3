import {
  beginTrial,
  replayEach,
  replayTurns,
  startByTrigger,
  type Trial,
  type TrialWorld,
} from '../../engine/index.ts';
import type { LineNote } from '../phone/phone-line.ts';
import { missingAnswers } from './missing-answers.ts';
import { type Played, playedOn } from './played.ts';
import type { TrialScript } from './trial-script.ts';
import { trialWords } from './trial-words.ts';

const windowMs = 24 * 3_600_000;

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
  const missing = missingAnswers(workflow, stepId);
  const started = startByTrigger(startingAt(world, stepId), withOpenWindow(trial), {});
  const texts = [
    trialWords.fromHere(step),
    ...(missing.length > 0 ? [trialWords.fromHereMissing(missing.join(', '))] : []),
  ];
  const notes = texts.map((text) => noteOf(text, null));
  return { ...fresh, trial: started, past: [started], notes, isPartial: true };
}

/** The conversation in which all of that was done; null: the draft cannot play it any more. */
export function playedAgain(fresh: Played, script: TrialScript): Played | null {
  const past = replayEach(fresh.world, script);
  let played: Played = { ...fresh, trial: beginTrial(fresh.world, script) };
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

function startingAt(world: TrialWorld, stepId: string): TrialWorld {
  const { program } = world;
  return { ...world, program: { ...program, workflow: { ...program.workflow, start: stepId } } };
}

/** As if they had just written: else nothing but templates could be sent. */
function withOpenWindow(trial: Trial): Trial {
  return { ...trial, contact: { ...trial.contact, windowOpenUntil: trial.at + windowMs } };
}

function noteOf(text: string, afterId: string | null): LineNote {
  return { id: text, afterId, at: 0, text, isProblem: false, stepId: null };
}
