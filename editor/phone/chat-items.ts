import { type Day, dayOf } from '../words/day.ts';

interface Dated {
  readonly id: string;
  readonly at: number;
  readonly direction: 'in' | 'out';
}

interface Between {
  readonly id: string;
  /** The message that it stands below; null: it stands before all. */
  readonly afterId: string | null;
}

export type ChatItem<Message extends Dated, Note extends Between> =
  | { readonly kind: 'day'; readonly id: string; readonly day: Day }
  | {
      readonly kind: 'message';
      readonly id: string;
      readonly message: Message;
      /** The first of several from the same side: its bubble has the tail. */
      readonly hasTail: boolean;
    }
  | { readonly kind: 'note'; readonly id: string; readonly note: Note };

/** The messages with a line before each new day, and with what is noted between them. */
export function chatItems<Message extends Dated, Note extends Between = never>(
  messages: readonly Message[],
  notes: readonly Note[] = [],
): ChatItem<Message, Note>[] {
  const notesAfter = (afterId: string | null) =>
    notes
      .filter((note) => note.afterId === afterId)
      .map((note) => ({ kind: 'note' as const, id: note.id, note }));
  const dated = messages.flatMap((message, index) => {
    const before = messages[index - 1];
    const isNewDay = !before || dayOf(before.at) !== dayOf(message.at);
    const day = { kind: 'day' as const, id: `day-${message.id}`, day: dayOf(message.at) };
    const hasTail = isNewDay || before.direction !== message.direction;
    return [
      ...(isNewDay ? [day] : []),
      { kind: 'message' as const, id: message.id, message, hasTail },
      ...notesAfter(message.id),
    ];
  });
  return [...notesAfter(null), ...dated];
}
