import { Check, X } from 'lucide-react';
import { ruleInTrial } from '../../engine/index.ts';
import { inspectorWords } from '../inspector/inspector-words.ts';
import { useTried } from '../trial/tried.ts';
import styles from './rule.module.css';
import { type Condition, conditionRule } from './rule-tests.ts';

const words = inspectorWords.rule;

/** Whether a condition was true in the conversation that was tried; nothing where that is not known. */
export function TriedCondition({ condition }: { condition: Condition }) {
  const tried = useTried();
  const isTrue = tried && ruleInTrial(tried.world, tried.trial, conditionRule(condition));
  if (isTrue === null) return null;
  return (
    <p className={styles.tried} data-true={isTrue || undefined}>
      {isTrue ? <Check size={14} aria-hidden /> : <X size={14} aria-hidden />}
      {isTrue ? words.wasTrue : words.wasFalse}
    </p>
  );
}
