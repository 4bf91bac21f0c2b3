import { Button, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Json } from '../../engine/index.ts';
import { useInspected } from '../inspector/inspected.ts';
import { MessagePreview } from '../inspector/message-preview.tsx';
import dialog from '../settings/dialog.module.css';
import { fieldLabel } from '../text/template-parts.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import type { Key } from './answer-path.ts';
import { requestWords } from './http-request-words.ts';
import {
  type ChoiceFields,
  itemFields,
  likelyFields,
  rowTemplates,
  shownRows,
} from './item-fields.ts';
import { offerAsChoices } from './use-as-choices.ts';

const words = requestWords.choices;

interface ChoicesDialogProps {
  readonly keys: readonly Key[];
  readonly items: readonly Json[];
  readonly close: () => void;
}

/** Which part of each thing the customer sees, with the list as it will be on the phone. */
export function ChoicesDialog({ keys, items, close }: ChoicesDialogProps) {
  const { id } = useInspected();
  const { edit } = useWorkflowEditor();
  const names = itemFields(items);
  const [fields, setFields] = useState(() => likelyFields(names));

  function offer() {
    const row = rowTemplates(fields, names.length > 0);
    edit(words.edit, (draft) => {
      const stepId = offerAsChoices(draft, id, { keys, row });
      return stepId === null ? undefined : { kind: 'step', stepId };
    });
    close();
  }

  return (
    <Modal opened onClose={close} title={words.title}>
      <div className={dialog.content}>
        <p>{words.text}</p>
        {names.length > 0 && <FieldSelects names={names} fields={fields} choose={setFields} />}
        <Preview items={items} fields={fields} />
        <div className={dialog.actions}>
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button onClick={offer}>{words.use}</Button>
        </div>
      </div>
    </Modal>
  );
}

interface FieldSelectsProps {
  readonly names: readonly string[];
  readonly fields: ChoiceFields;
  readonly choose: (fields: ChoiceFields) => void;
}

function FieldSelects({ names, fields, choose }: FieldSelectsProps) {
  const named = names.map((name) => ({ value: name, label: fieldLabel(name) }));
  return (['title', 'description', 'id'] as const).map((field) => (
    <NativeSelect
      key={field}
      label={words.fields[field]}
      value={fields[field]}
      data={field === 'description' ? [{ value: '', label: words.none }, ...named] : named}
      onChange={(event) => choose({ ...fields, [field]: event.currentTarget.value })}
    />
  ));
}

function Preview({ items, fields }: { items: readonly Json[]; fields: ChoiceFields }) {
  const rows = shownRows(items, fields).map((row, index) => ({ ...row, id: String(index) }));
  return (
    <MessagePreview
      message={{
        kind: 'list',
        body: words.question,
        button: words.button,
        choices: { from: 'typed', rows },
        moreTitle: words.button,
      }}
    />
  );
}
