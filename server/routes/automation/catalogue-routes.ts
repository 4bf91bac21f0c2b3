import { Hono } from 'hono';
import { listUsage } from '../../../db/instance-counts.ts';
import { windowsZones } from '../../../engine/index.ts';
import { type AccessVariables, needs } from '../../security/access.ts';
import type { AutomationDeps } from './automation-routes.ts';
import { functionList } from './function-list.ts';
import { accountIn } from './read-request.ts';
import { timeZoneList } from './time-zone-list.ts';
import { historyAnswer, usageAnswer } from './usage-answer.ts';

/** What can be looked up under 8x8's addresses: time zones, functions, and how much was run. */
export function catalogueRoutes({ db, now }: AutomationDeps) {
  return new Hono<AccessVariables>()
    .get('/steps/timezones', needs('viewer'), (c) =>
      c.json(timeZoneList(windowsZones, { at: now(), contains: c.req.query('contains') ?? '' })),
    )
    .get('/steps/functions', needs('viewer'), (c) => c.json(functionList))
    .get('/usage', needs('viewer'), (c) =>
      c.json([usageAnswer(accountIn(c), listUsage(db), now())]),
    )
    .get('/usage/history', needs('viewer'), (c) =>
      c.json(historyAnswer(accountIn(c), listUsage(db))),
    );
}
