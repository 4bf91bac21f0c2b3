import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import { goalInWords } from './goal-in-words.ts';
import styles from './inspector.module.css';
import { ruledAnswers } from './model/answers.ts';
import { buttonOf, type Button as Footer, type Goal, rulesMax, setButton } from './model/button.ts';
import { screensOf, textIn } from './model/form-document.ts';
import { firstRule, RuleFields } from './rule-fields.tsx';
import { TextField } from './text-field.tsx';

const words = formWords.button;

/** What the button at the end of a screen says, and where it leads. */
export function ButtonSettings({ screen }: { screen: number }) {
  const { form, edit } = useBuilder();
  const button = buttonOf(form, screen);
  if (!button) return <p className={styles.hint}>{words.none}</p>;

  function set(change: Partial<Footer>, isWords = false) {
    const name = isWords ? formWords.screen.edits.label : formWords.screen.edits.button;
    const options = isWords ? { burst: `button ${screen}`, isPlain: true as const } : {};
    edit(name, (draft) => void setButton(draft, screen, change), options);
  }

  return (
    <div className={styles.fields}>
      <div className={styles.head}>
        <h2>{words.title}</h2>
      </div>
      <TextField
        label={words.label}
        value={button.label}
        charsMax={35}
        isRequired
        onType={(label) => set({ label }, true)}
      />
      {button.isAdvanced ? (
        <p className={styles.locked}>{words.advanced}</p>
      ) : (
        <>
          <GoalSelect
            label={button.rules.length > 0 ? words.otherwise : words.goal}
            screen={screen}
            goal={button.goal}
            choose={(goal) => set({ goal })}
          />
          <Rules screen={screen} button={button} set={set} />
        </>
      )}
    </div>
  );
}

interface RulesProps {
  readonly screen: number;
  readonly button: Footer;
  readonly set: (change: Partial<Footer>) => void;
}

function Rules({ screen, button: { rules, goal }, set }: RulesProps) {
  const { form } = useBuilder();
  const answers = ruledAnswers(form, screen);
  const first = firstRule(answers);
  // Rules have no other name than their place.
  const placed = rules.map((each, index) => ({ ...each, index }));
  const change = (index: number, part: Partial<(typeof rules)[number]>) =>
    set({ rules: rules.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  return (
    <div className={styles.group}>
      <h3>{words.rules}</h3>
      {placed.map(({ rule, goal: to, index }) => (
        <fieldset key={index} className={styles.rule}>
          <div className={styles.ruleHead}>
            {words.rule(index + 1)}
            <ActionIcon
              size={26}
              aria-label={words.removeRule(index + 1)}
              onClick={() => set({ rules: rules.filter((_, at) => at !== index) })}
            >
              <X size={14} aria-hidden />
            </ActionIcon>
          </div>
          <RuleFields
            rule={rule}
            answers={answers}
            change={(next) => change(index, { rule: next })}
          />
          <GoalSelect
            label={words.leads}
            screen={screen}
            goal={to}
            choose={(next) => change(index, { goal: next })}
          />
        </fieldset>
      ))}
      {!first && <p className={styles.hint}>{words.noAnswers}</p>}
      {first && rules.length < rulesMax && (
        <Button
          variant="default"
          leftSection={<Plus size={16} aria-hidden />}
          onClick={() => set({ rules: [...rules, { rule: first, goal }] })}
        >
          {words.addRule}
        </Button>
      )}
    </div>
  );
}

interface GoalSelectProps {
  readonly label: string;
  readonly screen: number;
  readonly goal: Goal;
  readonly choose: (goal: Goal) => void;
}

function GoalSelect({ label, screen, goal, choose }: GoalSelectProps) {
  const { form } = useBuilder();
  const goals: readonly Goal[] = [
    ...screensOf(form)
      .filter((_, index) => index !== screen)
      .map((each) => ({ kind: 'screen', id: textIn(each, 'id') }) as const),
    { kind: 'send' },
  ];
  const isKnown = goals.some((each) => goalKey(each) === goalKey(goal));
  const shown = isKnown ? goals : [goal, ...goals];
  return (
    <NativeSelect
      label={label}
      value={goalKey(goal)}
      data={shown.map((each) => ({ value: goalKey(each), label: goalInWords(each, form) }))}
      onChange={(event) => {
        const chosen = goals.find((each) => goalKey(each) === event.currentTarget.value);
        if (chosen) choose(chosen);
      }}
    />
  );
}

function goalKey(goal: Goal): string {
  return goal.kind === 'screen' ? `screen ${goal.id}` : goal.kind;
}
