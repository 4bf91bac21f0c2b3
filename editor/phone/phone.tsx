import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import {
  type ChatMessage,
  type CustomerMessage,
  type PretendCustomer,
  useMessages,
  useSendMessage,
} from '../api/simulator.ts';
import { words } from '../words/words.ts';
import { ChatLog } from './chat-log.tsx';
import { Composer } from './composer.tsx';
import { formReply } from './form-reply.ts';
import { ListSheet, type OpenList } from './list-sheet.tsx';
import type { OpenedForm } from './opened-form.ts';
import styles from './phone.module.css';
import { PhoneBar } from './phone-bar.tsx';
import { submittedTokens } from './submitted-tokens.ts';
import { useUnsent } from './use-unsent.ts';

const FormSheet = lazy(async () => {
  const { FormSheet } = await import('./form-sheet.tsx');
  return { default: FormSheet };
});

interface PhoneProps {
  readonly customer: PretendCustomer;
  /** What a customer could write to start, offered while nothing was written. */
  readonly suggestions: readonly string[];
  /** The workflow is doing something: it will write by itself. */
  readonly isWorking: boolean;
  /** Null for a step of another workflow. */
  readonly stepName: (stepId: string, instanceId: string | null) => string | null;
  readonly showStep: (stepId: string) => void;
}

/** The customer's phone: WhatsApp as they see it, and tappable. */
export function Phone(props: PhoneProps) {
  const { customer, suggestions, isWorking, stepName, showStep } = props;
  const [list, setList] = useState<OpenList | null>(null);
  const [form, setForm] = useState<OpenedForm | null>(null);
  const isCovered = list !== null || form !== null;
  const rememberFocus = useFocusBack(isCovered);
  const messages = useMessages(customer.contact);
  const { mutateAsync } = useSendMessage(customer);
  const shown = messages.data ?? [];
  const received = shown.filter((message) => message.direction === 'in').length;
  const { unsent, send, retry } = useUnsent(mutateAsync, received);
  const isTyping = isWorking || shown.some(isUnderWay);
  const done = useMemo(() => submittedTokens(shown), [shown]);

  function open<Opened>(set: (opened: Opened) => void) {
    return (opened: Opened) => {
      rememberFocus();
      set(opened);
    };
  }

  return (
    <section className={styles.phone} aria-label={words.phone.label(customer.name)}>
      <PhoneBar isTyping={isTyping} customer={customer} />
      <div className={styles.screen} inert={isCovered}>
        <ChatLog
          key={customer.contact}
          customer={customer}
          messages={shown}
          unsent={unsent}
          isTyping={isTyping}
          isLoading={messages.isPending}
          error={messages.error}
          stepName={stepName}
          showStep={showStep}
          send={send}
          retry={retry}
          openList={open(setList)}
          forms={{ open: open(setForm), done }}
        />
        <Composer
          suggestions={shown.length + unsent.length === 0 ? suggestions : []}
          customer={customer}
          send={send}
        />
      </div>
      {list && (
        <ListSheet
          list={list}
          close={() => setList(null)}
          choose={(row) => {
            setList(null);
            send(listReply(row));
          }}
        />
      )}
      {form && (
        <Suspense>
          <FormSheet
            form={form}
            close={() => setForm(null)}
            submit={(response) => {
              setForm(null);
              send(formReply(response));
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

/** What had the focus gets it back once nothing lies over the chat any more. */
function useFocusBack(isCovered: boolean): () => void {
  const opener = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!isCovered) opener.current?.focus();
  }, [isCovered]);
  return () => {
    const { activeElement } = document;
    opener.current = activeElement instanceof HTMLElement ? activeElement : null;
  };
}

function isUnderWay(message: ChatMessage): boolean {
  return message.direction === 'out' && message.status === 'pending';
}

function listReply(row: OpenList['sections'][number]['rows'][number]): CustomerMessage {
  const { id, title, description } = row;
  const list_reply = description === undefined ? { id, title } : { id, title, description };
  return { type: 'interactive', content: { interactive: { type: 'list_reply', list_reply } } };
}
