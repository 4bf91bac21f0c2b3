/** What a workflow does not say itself, given by whoever runs it. */
export interface Settings {
  /** IANA zone in which dates are written and read. */
  readonly timeZone: string;
  /** BCP 47, for understanding replies and writing dates. */
  readonly language: string;
  /** ISO 3166 alpha-2, for phone numbers without a country. */
  readonly country: string;
}
