import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { Lock, Plus, Trash2 } from 'lucide-react';
import type { Json } from '../../engine/index.ts';
import { ConditionRow } from './condition-row.tsx';
import styles from './inspector.module.css';
import { inspectorWords } from './inspector-words.ts';
import { JsonArea } from './json-input.tsx';
import { type Condition, type RuleSentence, ruleOf, sentenceOf } from './rule-sentence.ts';

const words = inspectorWords.rule;

interface RuleEditorProps {
  /** Undefined: nothing is said yet. */
  readonly rule: Json | undefined;
  readonly write: (rule: Json, isTyped: boolean) => void;
}

/** When a way is taken, as a sentence; a rule that says more stays as it is. */
export function RuleEditor({ rule, write }: RuleEditorProps) {
  if (rule === undefined) {
    return (
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<Plus size={15} aria-hidden />}
        onClick={() => write(ruleOf({ join: 'all', conditions: [fresh] }), false)}
      >
        {words.addRule}
      </Button>
    );
  }
  const sentence = sentenceOf(rule);
  if (!sentence) return <AdvancedRule rule={rule} write={(changed) => write(changed, true)} />;
  return (
    <Sentence sentence={sentence} write={(changed, isTyped) => write(ruleOf(changed), isTyped)} />
  );
}

const fresh: Condition = { path: 'contact.name', test: 'is', value: '' };

interface SentenceProps {
  readonly sentence: RuleSentence;
  readonly write: (sentence: RuleSentence, isTyped: boolean) => void;
}

function Sentence({ sentence, write }: SentenceProps) {
  const { join, conditions } = sentence;
  const last = conditions.at(-1) ?? fresh;
  const placed = conditions.map((condition, index) => ({ condition, index }));
  return (
    <div className={styles.sentence}>
      {conditions.length > 1 ? (
        <NativeSelect
          aria-label={words.join}
          value={join}
          data={[
            { value: 'all', label: `${words.when} ${words.all}` },
            { value: 'any', label: `${words.when} ${words.any}` },
          ]}
          onChange={(event) =>
            write({ ...sentence, join: event.currentTarget.value === 'any' ? 'any' : 'all' }, false)
          }
        />
      ) : (
        <span className={styles.label}>{words.when}</span>
      )}
      {placed.map(({ condition, index }) => (
        <div key={index} className={styles.condition}>
          <ConditionRow
            condition={condition}
            number={index + 1}
            write={(changed, isTyped) =>
              write({ join, conditions: conditions.with(index, changed) }, isTyped)
            }
          />
          {conditions.length > 1 && (
            <ActionIcon
              size={28}
              aria-label={inspectorWords.remove(words.condition(index + 1))}
              onClick={() =>
                write({ join, conditions: conditions.filter((_, at) => at !== index) }, false)
              }
            >
              <Trash2 size={14} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        className={styles.add}
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() =>
          write({ join, conditions: [...conditions, { ...last, test: 'is', value: '' }] }, false)
        }
      >
        {words.add}
      </Button>
    </div>
  );
}

function AdvancedRule({ rule, write }: { rule: Json; write: (rule: Json) => void }) {
  return (
    <details className={styles.more}>
      <summary>
        <Lock size={13} aria-hidden /> {words.advanced}
      </summary>
      <p className={styles.hint}>{words.advancedText}</p>
      <JsonArea label={words.json} value={rule} write={write} />
    </details>
  );
}
