import { insertContact } from '../../../db/contacts.ts';
import { insertInstance } from '../../../db/instances.ts';
import { openDatabase } from '../../../db/open.ts';
import { insertTimer } from '../../../db/timers.ts';
import { insertVersion, insertWorkflow, updateWorkflow } from '../../../db/workflows.ts';
import { createProgram, parseWorkflow, start } from '../../../engine/index.ts';
import { benchWorkflow } from '../hot-path/webhook.ts';

const settings = { timeZone: 'UTC', language: 'en', country: 'US' };

/** Makes a file in which so many people were asked something then, and have not answered yet. */
export function park(file: string, parked: number, askedAt = Date.now()): void {
  const db = openDatabase(file);
  const { id, name } = benchWorkflow;
  const document = JSON.parse(JSON.stringify(benchWorkflow));
  insertWorkflow(db, { id, name, draft: document, at: 0 });
  insertVersion(db, { workflowId: id, document, createdAt: 0 });
  updateWorkflow(db, id, { enabled: true, updatedAt: 0 });
  const parsed = parseWorkflow(document);
  if (!parsed.ok) throw new Error('The workflow of this bench is not valid.');
  const program = createProgram(parsed.workflow, 1, settings);
  const at = Date.now();

  function parkOne(index: number): void {
    const contactId = `contact${String(index).padStart(8, '0')}`;
    const instanceId = `instance${String(index).padStart(8, '0')}`;
    const phone = `+1555${String(index).padStart(7, '0')}`;
    const common = { channel: 'whatsapp', userId: phone.slice(1), phone, name: 'Maria' };
    const times = {
      windowOpenUntil: at + 86_400_000,
      lastInboundAt: at,
      activeAt: at,
      createdAt: at,
    };
    insertContact(db, {
      id: contactId,
      provider: 'chatapps',
      ...common,
      subAccountId: 's',
      optedOutAt: null,
      withPersonSince: null,
      ...times,
    });
    const contact = { id: contactId, ...common, windowOpenUntil: times.windowOpenUntil };
    const first = { type: 'started', id: 'begin', at: askedAt, data: {}, reason: 'bench' } as const;
    const event = { ...first, contact };
    const { instance, effects } = start(program, { ...event, instanceId });
    const state = JSON.stringify(instance);
    insertInstance(db, instance, { state, contactId, traceLength: 0 });
    for (const effect of effects) {
      if (effect.kind === 'start-timer')
        insertTimer(db, { id: effect.id, dueAt: effect.at, instanceId });
    }
  }

  db.sqlite.transaction(() => {
    for (let index = 0; index < parked; index += 1) parkOne(index);
  })();
  db.sqlite.close();
}
