import { type Day, dayOf } from '../words/day.ts';

interface Dated {
  readonly id: string;
  readonly at: number;
  readonly direction: 'in' | 'out';
}

export type ChatItem<Message extends Dated> =
  | { readonly kind: 'day'; readonly id: string; readonly day: Day }
  | {
      readonly kind: 'message';
      readonly id: string;
      readonly message: Message;
      /** The first of several from the same side: its bubble has the tail. */
      readonly hasTail: boolean;
    };

/** The messages with a line before each new day. */
export function chatItems<Message extends Dated>(
  messages: readonly Message[],
): ChatItem<Message>[] {
  return messages.flatMap((message, index) => {
    const before = messages[index - 1];
    const isNewDay = !before || dayOf(before.at) !== dayOf(message.at);
    const day = { kind: 'day' as const, id: `day-${message.id}`, day: dayOf(message.at) };
    const hasTail = isNewDay || before.direction !== message.direction;
    return [
      ...(isNewDay ? [day] : []),
      { kind: 'message' as const, id: message.id, message, hasTail },
    ];
  });
}
