/** What becomes of a message after 8x8 took it, or why it does not take it. */
export type Fate =
  /** It gets this far, by way of all before. */
  | { readonly reaches: 'queued' | 'sent' | 'delivered' | 'read' }
  /** It is taken, and fails later ("Delivery receipt error codes"). */
  | {
      readonly fails: number;
      readonly message: string;
      /** WhatsApp's own number for it. */
      readonly providerErrorCode?: string | undefined;
    }
  /** The request is answered with this, or not at all. */
  | { readonly answers: Answer };

export type Answer =
  | {
      readonly status: number;
      readonly body?: object | undefined;
      /** As the header has it: seconds, or a date. */
      readonly retryAfter?: string | undefined;
    }
  /** The connection breaks after the message was taken. */
  | 'reset'
  /** The message is taken, and nothing is ever said. */
  | 'hang';

export const windowExpired: Fate = {
  fails: 1_022,
  message: 'Message window expired',
  providerErrorCode: '131047',
};
export const flooding: Fate = {
  fails: 11,
  message: 'Too many messages sent to the recipient in a short period of time.',
  providerErrorCode: '131056',
};

/** What happens to whoever has a phone number that ends like this, for trying it out by hand. */
const fateByEnding: Readonly<Record<string, Fate>> = {
  '9001': { reaches: 'sent' },
  '9002': { reaches: 'delivered' },
  '9011': flooding,
  '9015': { fails: 15, message: 'Invalid destination', providerErrorCode: '131026' },
  '9022': windowExpired,
  '9024': { fails: 1_024, message: 'Suppressed by WhatsApp', providerErrorCode: '131049' },
  '9051': { fails: 1_051, message: 'The recipient has opted out', providerErrorCode: '131050' },
  '9400': { answers: { status: 400, body: { code: 1_002, message: 'Invalid MSISDN format' } } },
  '9408': { answers: 'hang' },
  '9429': { answers: { status: 429, retryAfter: '2' } },
  '9500': { answers: { status: 500 } },
  '9503': { answers: { status: 503, retryAfter: '2' } },
  '9599': { answers: 'reset' },
};

/** Null: it is read in the end, like any other. */
export function fateOfNumber(phone: string): Fate | null {
  return fateByEnding[phone.slice(-4)] ?? null;
}
