import type { ComponentType } from 'react';
import { ChoiceRows } from '../choices/choice-rows.tsx';
import { ChoicesSource } from '../choices/choices-source.tsx';
import { AddressField } from '../http-request/address-field.tsx';
import { CredentialField } from '../http-request/credential-field.tsx';
import { RequestFields } from '../http-request/request-fields.tsx';
import { TemplateField } from '../templates/template-field.tsx';
import { PauseFields } from '../waits/pause-fields.tsx';
import { ReplyWaitFields } from '../waits/reply-wait-fields.tsx';
import type { FieldProps } from './field-props.ts';
import type { FieldsInputProps } from './fields-input.tsx';
import { KeywordTags } from './keyword-tags.tsx';
import { MessageComposer } from './message-composer.tsx';
import { FormSelect, WorkflowSelect } from './reference-select.tsx';
import { WeeklySchedule } from './weekly-schedule.tsx';
import { ZoneSelect } from './zone-select.tsx';

/** Fields that deserve more than what is made of their schema, by the type and the path. */
export const ownInputs: Readonly<Record<string, ComponentType<FieldProps>>> = {
  'chatapps-message config.message': MessageComposer,
  'chatapps-message config.message.choices': ChoicesSource,
  'chatapps-message config.message.choices.rows': ChoiceRows,
  'chatapps-message config.message.template': TemplateField,
  'chatapps-message config.outsideWindow': TemplateField,
  'send-flow config.outsideWindow': TemplateField,
  'send-flow config.form': FormSelect,
  'flow-data-request trigger.form': FormSelect,
  'inbound-chatapps trigger.match.keywords': KeywordTags,
  'inbound-sms trigger.match.keywords': KeywordTags,
  'schedule trigger.cron': WeeklySchedule,
  'schedule trigger.timeZone': ZoneSelect,
  'run-workflow config.workflowId': WorkflowSelect,
  'http-request config.url': AddressField,
  'http-request config.credential': CredentialField,
};

/** Steps whose settings are more than their fields, one below the other, by the type. */
export const ownSettings: Readonly<Record<string, ComponentType<FieldsInputProps>>> = {
  'http-request': RequestFields,
  'wait-for-reply': ReplyWaitFields,
  wait: PauseFields,
};
