import { lazy, Suspense, useState } from 'react';
import type { FlowAnswer } from '../api/flows.ts';
import { ConflictNotice } from '../document/conflict-notice.tsx';
import type { DocumentStore } from '../document/document-store.ts';
import { useUndoKeys } from '../document/use-undo-keys.ts';
import { Loading } from '../shell/page-state.tsx';
import { formWords } from '../words/en-forms.ts';
import { Announcer } from './announcer.tsx';
import { BuilderProvider } from './builder.ts';
import { ComponentList } from './component-list.tsx';
import styles from './form-builder.module.css';
import { FormHeader } from './form-header.tsx';
import { FormPhone } from './form-phone.tsx';
import { type FormPart, FormTabs } from './form-tabs.tsx';
import { Inspector } from './inspector.tsx';
import type { Selection } from './model/fault-place.ts';
import { type Form, isDrawable } from './model/form-document.ts';
import { Palette } from './palette.tsx';
import { ScreenList } from './screen-list.tsx';
import { useBuilderState } from './use-builder-state.ts';

const JsonView = lazy(async () => {
  const { JsonView } = await import('./json-view.tsx');
  return { default: JsonView };
});

interface FormBuilderProps {
  readonly answer: FlowAnswer;
  readonly store: DocumentStore<Form>;
}

/** The screens of a form, what stands on one of them, its settings, and the phone beside them. */
export function FormBuilder({ answer, store }: FormBuilderProps) {
  const builder = useBuilderState(store);
  const [part, setPart] = useState<FormPart>('content');
  const [wantsJson, setWantsJson] = useState(false);
  const isDrawn = isDrawable(builder.form);
  const isJson = wantsJson || !isDrawn;
  useUndoKeys(builder);

  /** What is chosen on a small screen is shown there. */
  function show(selection: Selection) {
    builder.select(selection);
    setWantsJson(false);
    setPart(selection.kind === 'screen' ? 'content' : 'details');
  }

  return (
    <BuilderProvider value={builder}>
      <div className={styles.page}>
        <FormHeader
          answer={answer}
          store={store}
          redo={builder.redo}
          show={show}
          isJson={isJson}
          toggleJson={isDrawn ? () => setWantsJson(!wantsJson) : null}
        />
        <Announcer />
        <ConflictNotice store={store} words={formWords.conflict} />
        {!isJson && <FormTabs part={part} show={setPart} />}
        <div className={styles.parts} data-part={part} data-json={isJson || undefined}>
          {isJson ? (
            <Suspense fallback={<Loading />}>
              <JsonView isDrawable={isDrawn} />
            </Suspense>
          ) : (
            <>
              <div className={styles.left}>
                <ScreenList open={() => setPart('content')} />
                <Palette />
              </div>
              <ComponentList open={() => setPart('details')} />
              <Inspector />
            </>
          )}
          <FormPhone id={answer.id} />
        </div>
      </div>
    </BuilderProvider>
  );
}
