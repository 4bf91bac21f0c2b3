import { NativeSelect } from '@mantine/core';
import { formWords } from '../words/en-forms.ts';
import styles from './inspector.module.css';
import type { RuledAnswer } from './model/answers.ts';
import { bindingTo, type Rule, type RuleTest } from './model/show-when.ts';

const words = formWords.rule;

interface RuleFieldsProps {
  readonly rule: Rule;
  readonly answers: readonly RuledAnswer[];
  readonly change: (rule: Rule) => void;
}

/** A rule as a sentence to choose: *Kind of service* *is* *Plumbing*. */
export function RuleFields({ rule, answers, change }: RuleFieldsProps) {
  const chosen = answers.find(({ ref }) => bindingTo(ref) === bindingTo(rule));
  const value = 'value' in rule ? rule.value : '';
  return (
    <>
      <NativeSelect
        aria-label={words.answer}
        value={bindingTo(rule)}
        data={[
          ...(chosen ? [] : [{ value: bindingTo(rule), label: rule.name }]),
          ...answers.map(({ ref, label }) => ({ value: bindingTo(ref), label })),
        ]}
        onChange={(event) => {
          const next = answers.find(({ ref }) => bindingTo(ref) === event.currentTarget.value);
          const first = next && firstRule([next]);
          if (first) change(first);
        }}
      />
      <div className={styles.pair}>
        <NativeSelect
          aria-label={words.test}
          value={rule.test}
          data={(chosen?.tests ?? [rule.test]).map((test) => ({
            value: test,
            label: words.tests[test],
          }))}
          onChange={(event) => {
            const test = chosen?.tests.find((each) => each === event.currentTarget.value);
            if (test) change(withTest(rule, test, value));
          }}
        />
        {'value' in rule && (
          <NativeSelect
            aria-label={words.value}
            value={value}
            data={[
              ...(chosen?.choices.some(({ id }) => id === value) ? [] : [{ value, label: value }]),
              ...(chosen?.choices ?? []).map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(event) => change({ ...rule, value: event.currentTarget.value })}
          />
        )}
      </div>
    </>
  );
}

/** What a rule begins as; null where there is nothing that it could look at. */
export function firstRule([answer]: readonly RuledAnswer[]): Rule | null {
  const [test] = answer?.tests ?? [];
  return answer && test ? withTest(answer.ref, test, answer.choices[0]?.id ?? '') : null;
}

function withTest({ screen, name }: RuledAnswer['ref'], test: RuleTest, value: string): Rule {
  const answer = { screen, name };
  return test === 'is' || test === 'is-not' ? { ...answer, test, value } : { ...answer, test };
}
