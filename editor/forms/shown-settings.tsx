import { NativeSelect } from '@mantine/core';
import { isAtLeast, type JsonObject } from '../../engine/index.ts';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import styles from './inspector.module.css';
import { ruledAnswers } from './model/answers.ts';
import { isSamePath, objectAt, type Path, textIn, versionOf } from './model/form-document.ts';
import { rowsOf } from './model/rows.ts';
import { type Rule, setShowWhen, showWhenOf } from './model/show-when.ts';
import { firstRule, RuleFields } from './rule-fields.tsx';

const words = formWords.shown;

/** When a component is shown: always, or by a rule in words. */
export function ShownSettings({ path, component }: { path: Path; component: JsonObject }) {
  const { form, edit } = useBuilder();
  if (!isAtLeast(versionOf(form), '6.0') || textIn(component, 'type') === 'NavigationList')
    return null;
  const screen = Number(path[1]);
  const shown = showWhenOf(component);
  const answers = answersBefore();
  const usual = firstRule(answers);

  function answersBefore() {
    const rows = rowsOf(form, screen);
    const own = rows.findIndex((row) => isSamePath(row.path, path));
    const later = rows.slice(own).map(({ json }) => textIn(json, 'name'));
    return ruledAnswers(form, screen).filter(
      ({ ref }) => ref.screen !== null || !later.includes(ref.name),
    );
  }

  function set(rule: Rule | null) {
    const change = (draft: JsonObject) => {
      const target = objectAt(draft, path);
      if (target) setShowWhen(target, rule);
      return undefined;
    };
    edit(words.edit, change, { burst: `${path.join('.')} shown`, isPlain: true });
  }

  return (
    <div className={styles.group}>
      <h3>{words.title}</h3>
      {shown.kind === 'other' && <p className={styles.locked}>{words.advanced}</p>}
      {shown.kind === 'always' && answers.length === 0 ? (
        <p className={styles.hint}>{words.noAnswers}</p>
      ) : (
        <NativeSelect
          aria-label={words.title}
          value={shown.kind === 'always' ? 'always' : 'when'}
          data={[
            { value: 'always', label: words.always },
            { value: 'when', label: words.when },
          ]}
          onChange={(event) => set(event.currentTarget.value === 'always' ? null : usual)}
        />
      )}
      {shown.kind === 'rule' && <RuleFields rule={shown.rule} answers={answers} change={set} />}
    </div>
  );
}
