import { isOver, type Trial } from '../../engine/index.ts';
import type { LineNote } from '../phone/phone-line.ts';
import { dayOf, longDay } from '../words/day.ts';
import { phrase } from '../words/phrase.ts';
import { clockTime } from '../words/time.ts';
import { trialWords } from './trial-words.ts';

type Noted = Pick<LineNote, 'text' | 'isProblem' | 'stepId'>;

/** What the phone notes of what has happened since: what went wrong in a step, and that time went by. */
export function trialNotes(before: Trial, after: Trial): LineNote[] {
  const problems = Object.entries(after.traces).flatMap(([instanceId, trace]) =>
    trace.slice(before.traces[instanceId]?.length ?? 0).flatMap(problemIn),
  );
  const jump = isJump(before, after) ? [timeNote(after)] : [];
  const ended = isOver(after) && !isOver(before) ? [{ ...plain, text: trialWords.ended }] : [];
  const below = [...problems, ...ended].map((each, index) => noteBelow(after, each, index));
  return [...startedAnyway(before, after), ...jump, ...below];
}

/** Where it is live, nothing would have started: the note of the message says so. */
function startedAnyway(before: Trial, after: Trial): LineNote[] {
  return after.messages.slice(before.messages.length).flatMap((message) => {
    if (message.direction === 'out' || !message.startedAnyway) return [];
    return [noteBelow({ ...after, messages: [message] }, { ...plain, text: phrase(message.note) })];
  });
}

/** A line below all that was said until then. */
export function noteBelow({ messages, turns, at }: Trial, noted: Noted, index = 0): LineNote {
  const afterId = messages.at(-1)?.id ?? null;
  const id = `${turns.length}-${afterId}-${noted.text}-${index}`;
  return { ...noted, id, afterId, at };
}

function isJump(before: Trial, after: Trial): boolean {
  return after.at > before.at && before.messages.length > 0;
}

/** Above what was said then, and below what was said on the way. */
function timeNote(after: Trial): LineNote {
  const { at, messages } = after;
  const text = trialWords.jumped(`${longDay(dayOf(at))}, ${clockTime(at)}`);
  const earlier = messages.filter((message) => message.at < at);
  return noteBelow({ ...after, messages: earlier }, { ...plain, text });
}

const plain = { isProblem: false, stepId: null };

/** A step that leaves by its way for failures says why, too. */
function problemIn({ kind, stepId, exitId, text }: Trial['traces'][string][number]): Noted[] {
  const isFailure = kind === 'failed' || kind === 'warning' || exitId === 'failed';
  if (!isFailure) return [];
  return [{ text: phrase(text), isProblem: true, stepId }];
}
