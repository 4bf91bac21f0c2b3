import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import { KindIcon } from './kind-icon.tsx';
import { type ComponentKind, kindGroups, kindsOf } from './model/component-kinds.ts';
import styles from './palette.module.css';
import { useDrag } from './use-drag.ts';
import { useFormEdits } from './use-form-edits.ts';

/** Everything that can be put on a screen: a press puts it below what is selected. */
export function Palette() {
  const edits = useFormEdits();
  return (
    <section className={styles.palette} aria-label={formWords.palette} data-palette="side">
      <h2 className={styles.heading}>{formWords.palette}</h2>
      <Kinds choose={(kind) => edits.addNew(kind)} />
    </section>
  );
}

/** The kinds in their groups; each can be pressed, or dragged to its place. */
export function Kinds({ choose }: { choose: (kind: ComponentKind) => void }) {
  const { form } = useBuilder();
  return (
    <div className={styles.groups}>
      {kindGroups.map((group) => (
        <div key={group}>
          <h3 className={styles.group}>{formWords.groups[group]}</h3>
          <ul className={styles.kinds}>
            {kindsOf(group, form).map((kind) => (
              <li key={kind}>
                <Kind kind={kind} choose={choose} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Kind({ kind, choose }: { kind: ComponentKind; choose: (kind: ComponentKind) => void }) {
  const edits = useFormEdits();
  const drag = useDrag({
    dragged: { kind: 'new', component: kind },
    label: formWords.kinds[kind],
    onDrop: (drop) => {
      if ('screen' in drop) edits.addNew(kind, drop.screen, Number.MAX_SAFE_INTEGER);
      else edits.addNew(kind, undefined, drop.index);
    },
  });
  return (
    <button
      type="button"
      className={styles.kind}
      title={formWords.about[kind]}
      onClick={() => choose(kind)}
      {...drag}
    >
      <KindIcon kind={kind} size={15} />
      {formWords.kinds[kind]}
    </button>
  );
}
