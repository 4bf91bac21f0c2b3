import { useFocusTrap } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { FlowRequest, JsonObject } from '../../engine/index.ts';
import { ApiError, sentenceOf } from '../api/client.ts';
import { exchangeFlow } from '../api/exchange-flow.ts';
import { useFlow, useFlowVersion } from '../api/flows.ts';
import { FlowPlayer } from '../flow-player/flow-player.tsx';
import { flowWords } from '../flow-player/flow-player-words.ts';
import { TitleBar } from '../flow-player/title-bar.tsx';
import { words } from '../words/words.ts';
import styles from './form-sheet.module.css';
import type { OpenedForm } from './opened-form.ts';

interface FormSheetProps {
  readonly form: OpenedForm;
  readonly close: () => void;
  readonly submit: (response: JsonObject) => void;
}

/** A form, coming up over the chat: what is published of it or, before that, its draft. */
export function FormSheet(props: FormSheetProps) {
  const { form, close } = props;
  const flow = useFlow(form.flowId);
  if (flow.isError) return <Waiting close={close} sentence={failure(flow.error)} />;
  if (!flow.data) return <Waiting close={close} />;
  const { version, document } = flow.data;
  if (form.isDraft || version === null) return <Played {...props} document={document} />;
  return <PublishedForm {...props} version={version} />;
}

function PublishedForm(props: FormSheetProps & { version: number }) {
  const { form, version, close } = props;
  const published = useFlowVersion(form.flowId, version);
  if (published.isError) return <Waiting close={close} sentence={failure(published.error)} />;
  if (!published.data) return <Waiting close={close} />;
  return <Played {...props} document={published.data.document} />;
}

function failure(error: unknown): string {
  const isElsewhere = error instanceof ApiError && error.status === 404;
  return isElsewhere ? words.phone.notHere : sentenceOf(error);
}

function Played({ form, close, submit, document }: FormSheetProps & { document: unknown }) {
  const exchange = (request: FlowRequest) => exchangeFlow(form.flowId, request);
  return (
    <OverChat close={close}>
      <FlowPlayer
        document={document}
        start={form.start}
        flowToken={form.token}
        onSubmit={submit}
        onExchange={exchange}
        onClose={close}
      />
    </OverChat>
  );
}

function Waiting({ close, sentence }: { close: () => void; sentence?: string }) {
  return (
    <OverChat close={close}>
      <TitleBar title={flowWords.form} close={close} isLoading={sentence === undefined} />
      {sentence !== undefined && <p className={styles.sentence}>{sentence}</p>}
    </OverChat>
  );
}

function OverChat({ close, children }: { close: () => void; children: ReactNode }) {
  const trap = useFocusTrap();
  return (
    <div className={styles.cover}>
      <button type="button" className={styles.away} tabIndex={-1} aria-hidden onClick={close} />
      <div
        ref={trap}
        className={styles.sheet}
        role="dialog"
        aria-modal
        aria-label={flowWords.form}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      >
        {children}
      </div>
    </div>
  );
}
