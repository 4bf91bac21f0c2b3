import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { useProblemGuide, useShownWay } from './problem-guide.ts';
import { problemsWords } from './problems-words.ts';
import styles from './way-bar.module.css';
import { wayInWords } from './way-in-words.ts';

const words = problemsWords.way;

/** How customers come to the problem that is looked at, while the canvas shows the same. */
export function WayBar() {
  const { workflow } = useWorkflowEditor();
  const { dismiss } = useProblemGuide();
  const way = useShownWay();
  if (!way) return null;
  return (
    <section className={styles.bar} aria-label={words.label}>
      <p className={styles.way}>
        <strong>{words.title}</strong> {wayInWords(way, workflow).join(' › ')}
      </p>
      <ActionIcon aria-label={words.dismiss} onClick={dismiss}>
        <X size={16} aria-hidden />
      </ActionIcon>
    </section>
  );
}
