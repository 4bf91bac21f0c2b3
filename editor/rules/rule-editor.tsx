import { Button } from '@mantine/core';
import { Lock, Plus } from 'lucide-react';
import { useRef } from 'react';
import type { Json } from '../../engine/index.ts';
import styles from '../inspector/inspector.module.css';
import { inspectorWords } from '../inspector/inspector-words.ts';
import { JsonArea } from '../inspector/json-input.tsx';
import { ruleOf, sentenceOf } from './rule-sentence.ts';
import type { Condition } from './rule-tests.ts';
import { SentenceEditor } from './sentence-editor.tsx';
import { useFocusAfter } from './use-focus-after.ts';

const words = inspectorWords.rule;

interface RuleEditorProps {
  /** Undefined: nothing is said yet. */
  readonly rule: Json | undefined;
  readonly write: (rule: Json, isTyped: boolean) => void;
}

/** When a way is taken, as a sentence; a rule that says more stays as it is. */
export function RuleEditor({ rule, write }: RuleEditorProps) {
  const around = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter(around);
  const sentence = rule === undefined ? null : sentenceOf(rule);
  return (
    <div ref={around}>
      {rule === undefined && (
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => {
            focusAfter('select');
            write(ruleOf({ join: 'all', parts: [fresh] }), false);
          }}
        >
          {words.addRule}
        </Button>
      )}
      {sentence && (
        <SentenceEditor
          sentence={sentence}
          focusAfter={focusAfter}
          write={(changed, isTyped) => write(ruleOf(changed), isTyped)}
        />
      )}
      {rule !== undefined && !sentence && (
        <AdvancedRule rule={rule} write={(changed) => write(changed, true)} />
      )}
    </div>
  );
}

const fresh: Condition = { path: 'contact.name', test: 'same', value: '' };

function AdvancedRule({ rule, write }: { rule: Json; write: (rule: Json) => void }) {
  return (
    <details className={styles.more}>
      <summary>
        <Lock size={13} aria-hidden /> {words.advanced}
      </summary>
      <p className={styles.hint}>{words.advancedText}</p>
      <JsonArea label={words.json} value={rule} write={write} takesAnswers={false} />
    </details>
  );
}
