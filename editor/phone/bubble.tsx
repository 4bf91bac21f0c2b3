import { CircleAlert, Workflow } from 'lucide-react';
import type { CustomerMessage } from '../api/simulator.ts';
import { words } from '../words/words.ts';
import styles from './bubble.module.css';
import { BubbleBody } from './bubble-body.tsx';
import { BubbleButtons, type Forms } from './bubble-buttons.tsx';
import { bubbleContent } from './bubble-content.ts';
import { BubbleMeta } from './bubble-meta.tsx';
import { CallKeys } from './call-keys.tsx';
import { CardRow } from './card-row.tsx';
import type { OpenList } from './list-sheet.tsx';
import { type LineMessage, usePhoneLine } from './phone-line.ts';

interface BubbleProps {
  readonly message: LineMessage;
  readonly hasTail: boolean;
  readonly showStep: (stepId: string) => void;
  readonly send: (message: CustomerMessage) => void;
  readonly openList: (list: OpenList) => void;
  readonly forms: Forms;
}

/** One message, with what can be tapped on it, and what became of it. */
export function Bubble(props: BubbleProps) {
  const { message, hasTail, send, openList, forms } = props;
  const { customer } = usePhoneLine();
  const content = bubbleContent(message);
  const isOwn = message.direction === 'in';
  const problem = problemOf(message);
  return (
    <div className={styles.message} data-own={isOwn || undefined} data-tail={hasTail || undefined}>
      <div className={styles.bubble} data-failed={problem !== null || undefined}>
        <span className="unseen">
          {isOwn ? words.phone.customerSays : words.phone.businessSays}
        </span>
        <BubbleBody content={content} openList={openList} />
        <BubbleMeta at={message.at} status={message.status} isOwn={isOwn} />
        <StepLink {...props} />
      </div>
      <BubbleButtons content={content} customer={customer} send={send} forms={forms} />
      {content.kind === 'call' && content.asksForKeys && <CallKeys />}
      {'cards' in content && content.cards.length > 0 && (
        <CardRow cards={content.cards} send={send} forms={forms} />
      )}
      {problem !== null && (
        <p className={styles.problem}>
          <CircleAlert size={14} aria-hidden />
          {problem}
        </p>
      )}
      {isOwn && message.instanceId === null && message.note !== null && (
        <p className={styles.note}>{message.note}</p>
      )}
    </div>
  );
}

/** Beside a message of the workflow: the way to the step that sent it. */
function StepLink({ message: { stepId, instanceId }, showStep }: BubbleProps) {
  const { stepName } = usePhoneLine();
  const name = stepId === null ? null : stepName(stepId, instanceId);
  if (stepId === null || name === null) return null;
  const label = words.phone.showStep(name);
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={label}
      title={label}
      onClick={() => showStep(stepId)}
    >
      <Workflow size={15} aria-hidden />
    </button>
  );
}

function problemOf({ status, error }: LineMessage): string | null {
  if (status !== 'rejected' && status !== 'undelivered') return null;
  return error ?? words.phone.notDelivered;
}
