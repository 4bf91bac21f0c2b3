import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { CustomerMessage } from '../api/simulator.ts';
import { words } from '../words/words.ts';
import { ChatLog } from './chat-log.tsx';
import { Composer } from './composer.tsx';
import { formReply } from './form-reply.ts';
import { ListSheet, type OpenList } from './list-sheet.tsx';
import type { OpenedForm } from './opened-form.ts';
import styles from './phone.module.css';
import { PhoneBar } from './phone-bar.tsx';
import { type LineMessage, usePhoneLine } from './phone-line.ts';
import { submittedTokens } from './submitted-tokens.ts';
import { useUnsent } from './use-unsent.ts';

const FormSheet = lazy(async () => {
  const { FormSheet } = await import('./form-sheet.tsx');
  return { default: FormSheet };
});

interface PhoneProps {
  /** What a customer could write to start, offered while nothing was written. */
  readonly suggestions: readonly string[];
  readonly showStep: (stepId: string) => void;
}

/** The customer's phone: WhatsApp as they see it, and tappable. Stands inside of a `PhoneLineProvider`. */
export function Phone({ suggestions, showStep }: PhoneProps) {
  const line = usePhoneLine();
  const { customer, messages } = line;
  const [list, setList] = useState<OpenList | null>(null);
  const [form, setForm] = useState<OpenedForm | null>(null);
  const isCovered = list !== null || form !== null;
  const rememberFocus = useFocusBack(isCovered);
  const received = messages.filter((message) => message.direction === 'in').length;
  const { unsent, send, retry } = useUnsent(line.send, received);
  const isTyping = line.isWorking || messages.some(isUnderWay);
  const done = useMemo(() => submittedTokens(messages), [messages]);

  function open<Opened>(set: (opened: Opened) => void) {
    return (opened: Opened) => {
      rememberFocus();
      set(opened);
    };
  }

  return (
    <section className={styles.phone} aria-label={words.phone.label(customer.name)}>
      <PhoneBar isTyping={isTyping} />
      {line.banner !== null && <p className={styles.banner}>{line.banner}</p>}
      <div className={styles.screen} inert={isCovered}>
        <ChatLog
          key={customer.contact}
          unsent={unsent}
          isTyping={isTyping}
          showStep={showStep}
          send={send}
          retry={retry}
          openList={open(setList)}
          forms={{ open: open(setForm), done }}
        />
        <Composer
          suggestions={messages.length + unsent.length === 0 ? suggestions : []}
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

function isUnderWay(message: LineMessage): boolean {
  return message.direction === 'out' && message.status === 'pending';
}

function listReply(row: OpenList['sections'][number]['rows'][number]): CustomerMessage {
  const { id, title, description } = row;
  const list_reply = description === undefined ? { id, title } : { id, title, description };
  return { type: 'interactive', content: { interactive: { type: 'list_reply', list_reply } } };
}
