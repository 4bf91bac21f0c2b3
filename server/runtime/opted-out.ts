/** Why nothing comes of a message of a contact who asked not to be written to. */
export const optedOutReason =
  'This contact asked not to be written to. That ends when they write START.';

/** The code of a message that was not sent for that reason: nobody is to try it again. */
export const optedOutCode = 'opted-out';
