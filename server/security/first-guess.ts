/** The words that anybody would try first here. */
const words = [
  ...[
    'journeyman',
    'password',
    'passwort',
    'owner',
    'admin',
    'administrator',
    'letmein',
    'welcome',
  ],
  ...['chatapps', 'whatsapp', 'booking', 'appointment', 'simulator', 'workflow', 'customer'],
];

/** Whether a password is one of these words, however often, with digits and signs around it. */
export function isFirstGuess(password: string): boolean {
  const letters = password.toLowerCase().replace(/[^\p{L}]/gu, '');
  return letters !== '' && words.some((word) => letters.replaceAll(word, '') === '');
}
