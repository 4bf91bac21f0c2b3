import { messageLimits, type WorkflowStep } from '../../engine/index.ts';
import bubble from '../phone/bubble.module.css';
import { BubbleBody } from '../phone/bubble-body.tsx';
import { BubbleButtons } from '../phone/bubble-buttons.tsx';
import type { BubbleContent } from '../phone/bubble-content.ts';
import { useAnswerNames } from '../text/use-answer-names.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { inspectorWords } from './inspector-words.ts';
import styles from './message-preview.module.css';
import { previewContent } from './preview-content.ts';

type Message = Extract<WorkflowStep, { type: 'chatapps-message' }>['config']['message'];

/** The message on the customer's phone, as it is written now. Only for the eye: the fields say it all. */
export function MessagePreview({ message }: { message: Message }) {
  const { workflow } = useWorkflowEditor();
  const content = previewContent(message, useAnswerNames(workflow));
  if (!content) return null;
  return (
    <figure className={styles.wall} aria-label={inspectorWords.preview.title}>
      <div inert className={bubble.message} data-tail>
        <div className={bubble.bubble}>
          <BubbleBody content={content} />
        </div>
        <BubbleButtons
          content={content}
          customer={{ name: '', contact: '' }}
          send={() => {}}
          forms={{ open: () => {}, done: new Set() }}
        />
        {content.kind === 'list' && <Rows list={content} />}
      </div>
    </figure>
  );
}

/** What the list shows when it is opened. */
function Rows({ list: { sections } }: { list: Extract<BubbleContent, { kind: 'list' }> }) {
  const rows = sections.flatMap((section) =>
    section.rows.map((row, index) => ({ ...row, heading: index === 0 ? section.title : '' })),
  );
  return (
    <ul className={styles.rows}>
      {rows.slice(0, messageLimits.listRows).map((row) => (
        <li key={row.id} className={styles.row}>
          {row.heading && <span className={styles.heading}>{row.heading}</span>}
          <span className={styles.title}>{row.title}</span>
          {row.description && <span className={styles.description}>{row.description}</span>}
        </li>
      ))}
    </ul>
  );
}
