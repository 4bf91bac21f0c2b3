import { Check, CheckCheck, CircleAlert, Clock3, type LucideIcon } from 'lucide-react';
import { clockTime } from '../words/time.ts';
import { words } from '../words/words.ts';
import styles from './bubble.module.css';

interface BubbleMetaProps {
  readonly at: number;
  readonly status: string;
  readonly isOwn: boolean;
}

/** The time of a message; and, as on the customer's phone, ticks on what they wrote themselves. */
export function BubbleMeta({ at, status, isOwn }: BubbleMetaProps) {
  const tick =
    isOwn || status === 'rejected' || status === 'undelivered' ? ticks[status] : undefined;
  const Icon = tick?.icon;
  return (
    <span className={styles.meta}>
      <time dateTime={new Date(at).toISOString()}>{clockTime(at)}</time>
      {Icon && (
        <>
          <Icon size={14} aria-hidden className={tick.isRead ? styles.read : undefined} />
          <span className="unseen">{tick.label}</span>
        </>
      )}
    </span>
  );
}

interface Tick {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isRead?: boolean;
}

const ticks: Readonly<Record<string, Tick>> = {
  pending: { icon: Clock3, label: words.phone.sending },
  queued: { icon: Clock3, label: words.phone.sending },
  sent: { icon: Check, label: words.phone.sent },
  delivered: { icon: CheckCheck, label: words.phone.delivered },
  read: { icon: CheckCheck, label: words.phone.read, isRead: true },
  received: { icon: CheckCheck, label: words.phone.read, isRead: true },
  rejected: { icon: CircleAlert, label: words.phone.notDelivered },
  undelivered: { icon: CircleAlert, label: words.phone.notDelivered },
};
