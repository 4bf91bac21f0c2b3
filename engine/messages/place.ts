import * as z from 'zod';
import { type Violation, within } from './violation.ts';

/** A point on the map, with what stands below it. */
export const place = z.strictObject({
  latitude: z.number(),
  longitude: z.number(),
  name: z.string().optional(),
  address: z.string().optional(),
});

export type Place = z.infer<typeof place>;

export function checkPlace(path: string, { latitude, longitude }: Place): Violation[] {
  return [
    ...within(`${path}.latitude`, latitude, { min: -90, max: 90 }, 'latitude'),
    ...within(`${path}.longitude`, longitude, { min: -180, max: 180 }, 'longitude'),
  ];
}
