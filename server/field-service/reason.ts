/** Why somebody is sent or not, for programs and for people. */
export interface Reason {
  readonly code: ReasonCode;
  readonly message: string;
}

export type ReasonCode =
  /** Against: each of these alone decides. */
  | 'inactive'
  | 'skill_missing'
  | 'skill_level'
  | 'outside_area'
  | 'not_working'
  | 'day_full'
  | 'no_room'
  | 'too_late'
  | 'too_far_ahead'
  /** For. */
  | 'skilled'
  | 'in_area'
  | 'beyond_area'
  | 'fits'
  | 'drive'
  | 'load'
  | 'skills'
  | 'preferred'
  | 'sla';

export function reason(code: ReasonCode, message: string): Reason {
  return { code, message };
}
