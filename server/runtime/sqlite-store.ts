import * as consent from '../../db/consent.ts';
import * as contacts from '../../db/contacts.ts';
import * as deliveries from '../../db/deliveries.ts';
import * as earlyStatuses from '../../db/early-statuses.ts';
import * as flows from '../../db/flows.ts';
import * as instances from '../../db/instances.ts';
import * as mailbox from '../../db/mailbox.ts';
import * as messages from '../../db/messages.ts';
import type { Database } from '../../db/open.ts';
import * as outbox from '../../db/outbox.ts';
import * as schedules from '../../db/schedules.ts';
import * as timers from '../../db/timers.ts';
import * as traces from '../../db/traces.ts';
import * as workflows from '../../db/workflows.ts';
import type { CommitMeter } from './commit-meter.ts';
import { createGroupCommit } from './group-commit.ts';
import type { Store } from './store.ts';

/** One SQLite file as the runtime's store: the functions of db/, bound to it. */
export function createSqliteStore(db: Database, meter?: CommitMeter): Store {
  return {
    commit: createGroupCommit(db, meter).submit,

    findContact: contacts.findContact.bind(null, db),
    findContactByIdentity: contacts.findContactByIdentity.bind(null, db),
    insertContact: contacts.insertContact.bind(null, db),
    updateContact: contacts.updateContact.bind(null, db),
    insertConsentChange: consent.insertConsentChange.bind(null, db),

    markDelivered: deliveries.markDelivered.bind(null, db),
    deleteDeliveriesBefore: deliveries.deleteDeliveriesBefore.bind(null, db),

    hasInbound: messages.hasInbound.bind(null, db),
    insertInbound: messages.insertInbound.bind(null, db),
    insertOutbound: messages.insertOutbound.bind(null, db),
    findInbound: messages.findInbound.bind(null, db),
    findSent: messages.findSent.bind(null, db),
    findSentByName: messages.findSentByName.bind(null, db),
    setMessageStatus: messages.setMessageStatus.bind(null, db),
    assignMessage: messages.assignMessage.bind(null, db),
    keepEarlyStatus: earlyStatuses.keepEarlyStatus.bind(null, db),
    takeEarlyStatus: earlyStatuses.takeEarlyStatus.bind(null, db),
    deleteEarlyStatusesBefore: earlyStatuses.deleteEarlyStatusesBefore.bind(null, db),

    findInstance: instances.findInstance.bind(null, db),
    listOpenInstances: instances.listOpenInstances.bind(null, db),
    insertInstance: instances.insertInstance.bind(null, db),
    updateInstance: instances.updateInstance.bind(null, db),
    setSuspended: instances.setSuspended.bind(null, db),
    appendTrace: traces.appendTrace.bind(null, db),
    appendNote: instances.appendNote.bind(null, db),

    putMessage: mailbox.putMessage.bind(null, db),
    putEvent: mailbox.putEvent.bind(null, db),
    firstWaitingMessage: mailbox.firstWaitingMessage.bind(null, db),
    listWaitingEvents: mailbox.listWaitingEvents.bind(null, db),
    deleteFromMailbox: mailbox.deleteFromMailbox.bind(null, db),

    insertTimer: timers.insertTimer.bind(null, db),
    listDueTimers: timers.listDueTimers.bind(null, db),
    deleteTimer: timers.deleteTimer.bind(null, db),
    earliestTimer: timers.earliestTimer.bind(null, db),

    insertEffect: outbox.insertEffect.bind(null, db),
    listEffectsAfter: outbox.listEffectsAfter.bind(null, db),
    claimEffect: outbox.claimEffect.bind(null, db),
    deleteEffect: outbox.deleteEffect.bind(null, db),
    releaseEffect: outbox.releaseEffect.bind(null, db),
    listStuckEffects: outbox.listStuckEffects.bind(null, db),
    reviveEffect: outbox.reviveEffect.bind(null, db),

    listSchedules: schedules.listSchedules.bind(null, db),
    putSchedule: schedules.putSchedule.bind(null, db),
    deleteSchedule: schedules.deleteSchedule.bind(null, db),

    findWorkflow: workflows.findWorkflow.bind(null, db),
    findVersion: workflows.findVersion.bind(null, db),
    listEnabledVersions: workflows.listEnabledVersions.bind(null, db),
    findForm: (formId) => flows.publishedFlow(db, formId)?.document ?? null,
    workflowsGeneration: () => workflows.workflowsGeneration(db) + flows.flowsGeneration(db),
  };
}
