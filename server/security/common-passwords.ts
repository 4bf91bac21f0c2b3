/**
 * Whether a password is among those that are tried first everywhere: about 50,000 of them. They are
 * only read when somebody chooses one.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return dictionary['passwords'].includes(password.toLowerCase());
}
