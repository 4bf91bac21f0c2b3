/** What a reply is read with: the conversation's language and place, and when it was written. */
export interface AnswerSettings {
  /** BCP 47 tag: `en-GB`, `de`. */
  readonly language: string;
  /** IANA name: `Asia/Singapore`. */
  readonly timeZone: string;
  /** ISO 3166 code of two letters: whose national phone numbers and order of dates are meant. */
  readonly country?: string | undefined;
  /** Whether 3/4 is 3 April; otherwise the country and the language decide. */
  readonly dayFirst?: boolean | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}
