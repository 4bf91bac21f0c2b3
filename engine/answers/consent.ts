import { remember } from '../expression/remember.ts';
import { plainSymbols, words } from './fold.ts';

/** The words by which a customer asks not to be written to any more, and by which they come back. */
export interface ConsentWords {
  readonly stop: readonly string[];
  readonly start: readonly string[];
}

/**
 * Heard in every language, whatever the business speaks: who wants no more messages writes it in their
 * own. None of them is a word that also cancels a booking.
 */
export const usualConsentWords: ConsentWords = {
  stop: [
    ...['stop', 'stop all', 'stopall', 'unsubscribe', 'opt out', 'optout'],
    ...['stopp', 'abmelden', 'abbestellen', 'austragen'],
    ...['baja', 'dar de baja', 'darme de baja', 'parar'],
    ...['arrêt', 'arrêter', 'désabonner', 'se désabonner', 'désinscription'],
    ...['sair', 'descadastrar', 'cancelar inscrição'],
    ...['basta', 'disiscrivi', 'disiscrivimi', 'annulla iscrizione'],
    ...['stoppen', 'afmelden', 'uitschrijven'],
  ],
  start: [
    ...['start', 'unstop', 'subscribe', 'opt in', 'optin'],
    ...['starten', 'wieder anmelden'],
    ...['alta', 'reanudar', 'empezar'],
    ...['reprendre', 'démarrer', 'réabonner'],
    ...['voltar', 'retomar', 'começar'],
    ...['inizia', 'riprendi'],
    ...['hervatten', 'aanmelden'],
  ],
};

/**
 * What a message says about being written to: only when it is one of these words and nothing else, in
 * any case and accents. “Stop by on Monday” asks for something else.
 */
export function readConsent(text: string, { stop, start }: ConsentWords): 'stop' | 'start' | null {
  const said = comparable(text);
  if (said === '') return null;
  if (stop.some((word) => comparable(word) === said)) return 'stop';
  return start.some((word) => comparable(word) === said) ? 'start' : null;
}

/** One message is compared with every word, and each word with every message. */
const comparable = remember((text) => words(text).join(' ') || plainSymbols(text));
