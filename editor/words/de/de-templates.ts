import type { templateWords } from '../../templates/template-words.ts';

/** What is said about the templates of a WhatsApp account, in German. */
export const templates: typeof templateWords = {
  choose: 'Vorlage wählen',
  change: 'Andere Vorlage wählen',
  title: 'Vorlagen Ihres WhatsApp-Kontos',
  find: 'Vorlage suchen',
  none: 'So heißt keine Vorlage.',
  empty: 'Ihr WhatsApp-Konto hat noch keine Vorlage.',
  refresh: 'Neu nachsehen',
  byHand: 'Alles, von Hand',
  edit: 'die Vorlage',
  list: 'Vorlagen',
  values: 'Womit sie gefüllt wird',
  cards:
    'Diese Vorlage hat Karten. WhatsApp sagt nicht, was darauf steht: Füllen Sie sie von Hand aus.',
  header: {
    text: 'In der Überschrift',
    image: 'Adresse des Bildes',
    video: 'Adresse des Videos',
    document: 'Adresse des Dokuments',
  },
  value: (number, around) => `Lücke ${number}: „${around}“`,
  named: (name, around) => `${name}: „${around}“`,
  blank: '▢',
  button: (title) => `Ende der Adresse hinter „${title}“`,
  code: (title) => `Code, den „${title}“ kopiert`,
  reasons: {
    PENDING: 'WhatsApp hat sie noch nicht angesehen.',
    IN_REVIEW: 'WhatsApp hat sie noch nicht angesehen.',
    SUBMITTED: 'WhatsApp hat sie noch nicht angesehen.',
    REJECTED: 'WhatsApp hat sie abgelehnt.',
    PAUSED: 'WhatsApp hat sie angehalten, weil Leute sie gesperrt oder gemeldet haben.',
    DISABLED: 'WhatsApp hat sie endgültig abgeschaltet.',
    IN_APPEAL: 'WhatsApp hat sie abgelehnt und sieht sie noch einmal an.',
    DELETED: 'Sie wurde gelöscht.',
    PENDING_DELETION: 'Sie wird gerade gelöscht.',
    LIMIT_EXCEEDED: 'Ihr Konto hat zu viele Vorlagen.',
  },
  otherReason: (status) => `Sie kann jetzt nicht gesendet werden: ${status}.`,
};
