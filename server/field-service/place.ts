/** A place on earth, in degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** What a way is like, where no map is asked. */
export interface TravelRule {
  /** How much longer a road is than the line as the crow flies. */
  readonly roadFactor: number;
  readonly kmPerHour: number;
}

const earthRadiusKm = 6371;

/** Kilometres on the road from one place to another, about; 0 where a place is not known. */
export function roadKm(from: Place | null, to: Place | null, { roadFactor }: TravelRule): number {
  if (!from || !to) return 0;
  const halfLatitude = Math.sin(radians(to.latitude - from.latitude) / 2);
  const halfLongitude = Math.sin(radians(to.longitude - from.longitude) / 2);
  const chord =
    halfLatitude ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * halfLongitude ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord))) * roadFactor;
}

/** How long it takes to go there, in milliseconds. */
export function travelMs(from: Place | null, to: Place | null, rule: TravelRule): number {
  return (roadKm(from, to, rule) / rule.kmPerHour) * 3_600_000;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
