import type { ScheduleRow } from '../../db/schedules.ts';
import { findContact, nextScheduledRun, type Program, type Trigger } from '../../engine/index.ts';
import type { ContactIdentity } from '../channels/channel.ts';
import { nobody } from '../channels/nobody.ts';
import { receiveStart } from './receive-start.ts';
import type { Turn } from './turn.ts';

type ScheduleTrigger = Extract<Trigger, { type: 'schedule' }>;

/**
 * Makes the stored schedules those of the workflows that are turned on now. One whose pattern did not
 * change keeps its time, also one that has passed while nothing ran.
 */
export function renewSchedules(turn: Turn): void {
  const { store } = turn;
  const known = new Map(store.listSchedules().map((row) => [row.workflowId, row]));
  for (const { workflowId, version } of store.listEnabledVersions('schedule')) {
    const program = turn.programs.find(workflowId, version);
    const pattern = program && patternOf(program);
    if (!program || !pattern) continue;
    if (known.get(workflowId)?.pattern !== pattern) setNext(turn, program, turn.at);
    known.delete(workflowId);
  }
  for (const workflowId of known.keys()) store.deleteSchedule(workflowId);
}

/**
 * Starts a workflow whose time has come, for everybody it is for, and sets its next time, in the same
 * transaction: so each time comes once. What was missed while nothing ran comes once, late.
 */
export function runSchedule(
  turn: Turn,
  { workflowId, dueAt }: ScheduleRow,
  provider: ContactIdentity['provider'],
): void {
  const row = turn.store.listSchedules().find((each) => each.workflowId === workflowId);
  if (row?.dueAt !== dueAt) return;
  const found = turn.store.findWorkflow(workflowId);
  const version = found?.enabled ? found.version : null;
  const program = version === null ? null : turn.programs.find(workflowId, version);
  const trigger = program?.workflow.trigger;
  if (!program || trigger?.type !== 'schedule') {
    turn.store.deleteSchedule(workflowId);
    return;
  }
  const data = { scheduledAt: new Date(dueAt).toISOString() };
  for (const [index, contact] of peopleOf(program, trigger, provider).entries()) {
    const id = `schedule:${workflowId}:${dueAt}:${index}`;
    const reason = 'Its time has come.';
    receiveStart(turn, {
      kind: 'start',
      id,
      workflowId,
      contact,
      subAccountId: null,
      data,
      reason,
    });
  }
  setNext(turn, program, Math.max(turn.at, dueAt));
}

function setNext(turn: Turn, program: Program, after: number): void {
  const { id: workflowId, trigger } = program.workflow;
  const pattern = patternOf(program);
  const next =
    trigger.type === 'schedule'
      ? nextScheduledRun(trigger, program.settings.timeZone, after)
      : null;
  if (next === null || pattern === null) turn.store.deleteSchedule(workflowId);
  else turn.store.putSchedule({ workflowId, pattern, dueAt: next });
}

/** What the times follow from; null: it has no schedule. */
function patternOf({ workflow: { trigger }, settings }: Program): string | null {
  if (trigger.type !== 'schedule') return null;
  return `${trigger.cron} ${trigger.timeZone ?? settings.timeZone}`;
}

function peopleOf(
  { workflow, settings }: Program,
  { contacts }: ScheduleTrigger,
  provider: ContactIdentity['provider'],
): ContactIdentity[] {
  if (contacts.length === 0) return [nobody(provider, workflow.id)];
  return contacts.flatMap((each) => {
    const found = findContact(each, {}, settings);
    return found ? [{ provider, ...found }] : [];
  });
}
