import type { ComponentType } from 'react';
import { ChoiceRows } from './choice-rows.tsx';
import { ChoicesSource } from './choices-source.tsx';
import type { FieldProps } from './field-props.ts';
import { MessageComposer } from './message-composer.tsx';
import { CredentialSelect, FormSelect, WorkflowSelect } from './reference-select.tsx';

/** Fields that deserve more than what is made of their schema, by the type and the path. */
export const ownInputs: Readonly<Record<string, ComponentType<FieldProps>>> = {
  'chatapps-message config.message': MessageComposer,
  'chatapps-message config.message.choices': ChoicesSource,
  'chatapps-message config.message.choices.rows': ChoiceRows,
  'send-flow config.form': FormSelect,
  'flow-data-request trigger.form': FormSelect,
  'run-workflow config.workflowId': WorkflowSelect,
  'http-request config.credential': CredentialSelect,
};
