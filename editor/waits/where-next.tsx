import { useInspected } from '../inspector/inspected.ts';
import inspector from '../inspector/inspector.module.css';
import { phrase } from '../words/phrase.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { waitWords } from './wait-words.ts';

const words = waitWords.next;

interface WhereNextProps {
  readonly exitId: string;
  /** When this exit is taken, by its name. */
  readonly say: (exit: string) => string;
}

/** When a way out is taken, and where it leads; it is chosen where all ways out stand. */
export function WhereNext({ exitId, say }: WhereNextProps) {
  const { workflow } = useWorkflowEditor();
  const { id } = useInspected();
  const exit = workflow.steps[id]?.exits.find((each) => each.id === exitId);
  if (!exit) return null;
  const target = workflow.steps[exit.to ?? ''];
  const where = target ? words.to(target.name) : exit.ends ? words.ends : words.open;
  return (
    <p className={inspector.hint}>
      {say(phrase(exit.label))} {where}
    </p>
  );
}
