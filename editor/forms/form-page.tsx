import { useDocumentTitle } from '@mantine/hooks';
import { ApiError } from '../api/client.ts';
import { type FlowAnswer, useFlow } from '../api/flows.ts';
import { NotFound } from '../shell/not-found.tsx';
import { Failed, Loading } from '../shell/page-state.tsx';
import { words } from '../words/words.ts';
import { FormBuilder } from './form-builder.tsx';
import { useFormStore } from './use-form-store.ts';

/** One form: drawn, played on the phone, and published. */
export function FormPage({ id }: { id: string }) {
  const answer = useFlow(id);
  useDocumentTitle(`${answer.data?.name ?? id} · ${words.app.name}`);
  if (answer.isPending) return <Loading />;
  if (answer.data) return <OpenedForm answer={answer.data} />;
  const isMissing = answer.error instanceof ApiError && answer.error.status === 404;
  return isMissing ? <NotFound /> : <Failed error={answer.error} retry={() => answer.refetch()} />;
}

function OpenedForm({ answer }: { answer: FlowAnswer }) {
  const store = useFormStore(answer);
  return store ? <FormBuilder answer={answer} store={store} /> : <Loading />;
}
