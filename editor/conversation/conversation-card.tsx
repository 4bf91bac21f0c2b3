import type { NodeProps } from '@xyflow/react';
import { Clock } from 'lucide-react';
import { createContext, useContext } from 'react';
import type { StepNode } from '../canvas/canvas-elements.ts';
import { StepCard } from '../canvas/step-card.tsx';
import { phrase } from '../words/phrase.ts';
import { clockTime } from '../words/time.ts';
import styles from './conversation-card.module.css';
import { conversationWords } from './conversation-words.ts';
import type { Badge } from './moments.ts';

const Badges = createContext<ReadonlyMap<string, Badge>>(new Map());

/** By the ids of steps: when the conversation was there, and what came of it. */
export const BadgesProvider = Badges.Provider;

export function ConversationCard(props: NodeProps<StepNode>) {
  const badge = useContext(Badges).get(props.id);
  if (!badge) return <StepCard {...props} />;
  const text = badgeInWords(badge);
  return (
    <div className={styles.walked}>
      <StepCard {...props} />
      <span className={styles.badge} title={text}>
        <Clock size={12} aria-hidden />
        <span className={styles.text}>{text}</span>
      </span>
    </div>
  );
}

export function badgeInWords({ at, text }: Badge): string {
  return conversationWords.badge(clockTime(at), phrase(text));
}
