import * as z from 'zod';
import type { Database } from '../../db/open.ts';
import { readSetting, writeSetting } from '../../db/settings.ts';
import { isJsonObject } from '../../engine/index.ts';

const level = (hours: number) =>
  z
    .strictObject({
      hours: z.number().positive().max(8760).default(hours),
      clock: z.enum(['elapsed', 'business']).default('elapsed'),
    })
    .prefault({});

const weight = (usual: number) => z.number().min(0).max(100_000).default(usual);

/** What an owner can set about visits; everything has a usual value. */
export const fieldServiceSettings = z.strictObject({
  /** How soon we promise to come. */
  serviceLevels: z
    .strictObject({ emergency: level(4), urgent: level(48), standard: level(120) })
    .prefault({}),
  /** The hours of clocks that are `business`; minutes of the day, 1 is Monday. */
  businessHours: z
    .array(
      z.strictObject({
        weekday: z.number().int().min(1).max(7),
        startMinute: z.number().int().min(0).max(1439),
        endMinute: z.number().int().min(1).max(2880),
      }),
    )
    .max(50)
    .default([1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 480, endMinute: 1080 }))),
  /** A visit that begins in the last minutes of what was promised is at risk. */
  atRiskMinutes: z.number().int().min(0).max(10_080).default(60),
  /** Who is sent: the lowest sum wins. */
  weights: z
    .strictObject({
      perExtraKm: weight(1),
      perMinuteBooked: weight(0.15),
      perFurtherSkill: weight(4),
      preferredBonus: weight(25),
      slaAtRisk: weight(20),
      slaBreached: weight(100),
    })
    .prefault({}),
  travel: z
    .strictObject({
      roadFactor: z.number().min(1).max(5).default(1.3),
      kmPerHour: z.number().min(1).max(200).default(35),
    })
    .prefault({}),
  /** How many other times are offered. */
  alternativesMax: z.number().int().min(1).max(9).default(5),
  /** How far outside of their areas technicians may be offered, by road. */
  beyondAreaKm: z.number().min(0).max(1000).default(40),
  /** When somebody is told that we call back. */
  callbackMinutes: z.number().int().min(1).max(10_080).default(60),
  /** Services that are asked for with a form: they are not among those to choose from in a list. */
  arrangedServiceIds: z.array(z.string()).max(200).default([]),
  /** What technicians are told with who did not write to us within 24 hours. */
  noticeTemplate: z
    .strictObject({
      name: z.string().trim().min(1).max(512).default('technician_notice'),
      language: z.string().trim().min(2).max(15).default('en'),
    })
    .prefault({}),
});

export type FieldServiceSettings = z.infer<typeof fieldServiceSettings>;

const settingKey = 'fieldService';

/** What cannot be read (any more) counts as not set. */
export function readFieldServiceSettings(db: Database): FieldServiceSettings {
  const kept = fieldServiceSettings.safeParse(readSetting(db, settingKey) ?? {});
  return kept.success ? kept.data : fieldServiceSettings.parse({});
}

export function writeFieldServiceSettings(db: Database, settings: FieldServiceSettings): void {
  const json: unknown = JSON.parse(JSON.stringify(settings));
  if (isJsonObject(json)) writeSetting(db, settingKey, json);
}
