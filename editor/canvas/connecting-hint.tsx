import { Panel } from '@xyflow/react';
import { canvasWords } from './canvas-words.ts';
import styles from './connecting-hint.module.css';

interface ConnectingHintProps {
  readonly text: string;
  readonly cancel: () => void;
}

/** An exit was tapped: what is tapped next is where it leads. */
export function ConnectingHint({ text, cancel }: ConnectingHintProps) {
  return (
    <Panel position="bottom-center">
      <div className={styles.hint} role="status">
        {text}
        <button type="button" className={styles.cancel} onClick={cancel}>
          {canvasWords.stopConnecting}
        </button>
      </div>
    </Panel>
  );
}
