import * as z from 'zod';

/** As whom we come to Google. */
export const googleAuth = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('serviceAccount'),
    clientEmail: z.email('The service account needs its e-mail address (client_email).'),
    /** PEM, as in the key file. */
    privateKey: z.string().min(1, 'The service account needs its private key (private_key).'),
    /** In whose name it acts, where it was given domain-wide delegation. */
    subject: z.email().optional(),
  }),
  z.strictObject({
    kind: z.literal('user'),
    clientId: z.string().min(1, 'The client id is missing.'),
    clientSecret: z.string().min(1, 'The client secret is missing.'),
    refreshToken: z.string().min(1, 'Google has not been asked yet.'),
  }),
]);

export type GoogleAuth = z.infer<typeof googleAuth>;
