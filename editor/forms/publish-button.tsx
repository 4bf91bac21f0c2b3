import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { sentenceOf } from '../api/client.ts';
import { type FlowAnswer, usePublishFlow } from '../api/flows.ts';
import { type DocumentStore, isDirty } from '../document/document-store.ts';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import type { Form } from './model/form-document.ts';
import { useDocumentState } from './use-form-store.ts';

interface PublishButtonProps {
  readonly answer: FlowAnswer;
  readonly store: DocumentStore<Form>;
}

/** Makes the draft what customers fill in, once nothing that must be fixed is left. */
export function PublishButton({ answer, store }: PublishButtonProps) {
  const { checked, form } = useBuilder();
  const state = useDocumentState(store);
  const publishing = usePublishFlow(answer.id);
  const isBlocked =
    checked?.document === form && checked.faults.some(({ severity }) => severity === 'error');
  const isLive = answer.state === 'live' && !isDirty(state);
  const reason = isBlocked ? formWords.publish.blocked : isLive ? formWords.publish.upToDate : '';

  async function publish() {
    await store.flush();
    // What could not be saved is said beside the name of the form.
    if (isDirty(store.state.getState())) return;
    publishing.mutate([], {
      onSuccess: ({ version }) =>
        notifications.show({
          message: formWords.publish.done(version ?? 0),
        }),
      onError: (error) =>
        notifications.show({
          color: 'red',
          message: sentenceOf(error),
        }),
    });
  }

  return (
    <Button
      loading={publishing.isPending}
      {...(reason && { 'data-disabled': true, 'aria-disabled': true, title: reason })}
      onClick={(event) => {
        event.preventDefault();
        if (!isBlocked && !isLive) void publish();
      }}
    >
      {formWords.publish.button}
    </Button>
  );
}
