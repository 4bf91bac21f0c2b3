import { ActionIcon, Tooltip } from '@mantine/core';
import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import type { JsonObject } from '../../engine/index.ts';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import styles from './inspector.module.css';
import { KindIcon } from './kind-icon.tsx';
import { kindOf } from './model/component-kinds.ts';
import type { Path } from './model/form-document.ts';
import { propertyFields } from './model/properties.ts';
import { PropertyInput } from './property-input.tsx';
import { RangeLabels } from './range-labels.tsx';
import { ShownSettings } from './shown-settings.tsx';
import { useFormEdits } from './use-form-edits.ts';

interface ComponentSettingsProps {
  readonly path: Path;
  readonly component: JsonObject;
}

/** Everything that can be said of a component in plain words, as its table of properties has it. */
export function ComponentSettings({ path, component }: ComponentSettingsProps) {
  const { form } = useBuilder();
  const kind = kindOf(component);
  const fields = propertyFields(form, component);
  return (
    <div className={styles.fields}>
      <div className={styles.head}>
        <KindIcon kind={kind} />
        <h2>{kind ? formWords.kinds[kind] : formWords.component.unknown}</h2>
        <Moves path={path} />
      </div>
      {fields.length === 0 && <p className={styles.locked}>{formWords.component.locked}</p>}
      <RangeLabels path={path} component={component} />
      {fields.map((field) => (
        <div key={field.key} data-field={field.key}>
          <PropertyInput field={field} path={path} component={component} />
        </div>
      ))}
      <ShownSettings path={path} component={component} />
    </div>
  );
}

function Moves({ path }: { path: Path }) {
  const edits = useFormEdits();
  const texts = formWords.component;
  const moves = [
    { label: texts.up, icon: ArrowUp, act: () => edits.shift(path, -1) },
    { label: texts.down, icon: ArrowDown, act: () => edits.shift(path, 1) },
    { label: texts.duplicate, icon: Copy, act: () => edits.duplicate(path) },
    { label: texts.remove, icon: Trash2, act: () => edits.remove(path) },
  ];
  return moves.map(({ label, icon: Icon, act }) => (
    <Tooltip key={label} label={label}>
      <ActionIcon size={30} aria-label={label} onClick={act}>
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  ));
}
