import { type ClipboardEvent, Suspense, useState } from 'react';
import { FieldInput } from '../inspector/field-input.tsx';
import type { FieldProps } from '../inspector/field-props.ts';
import { useInspected } from '../inspector/inspected.ts';
import { valueAt } from '../inspector/json-value.ts';
import { PasteCurl } from './lazy-paste-curl.ts';
import { isCurl } from './read-curl.ts';

/** The address that is asked. A curl command that is pasted into it is taken as a whole request. */
export function AddressField(props: FieldProps) {
  const { value: step } = useInspected();
  const [pasted, setPasted] = useState<string | null>(null);
  const configPath = props.path.slice(0, -1);

  function onPaste(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text/plain');
    if (!isCurl(text)) return;
    event.preventDefault();
    event.stopPropagation();
    setPasted(text);
  }

  return (
    <div onPasteCapture={onPaste}>
      <FieldInput {...props} />
      {pasted !== null && (
        <Suspense fallback={null}>
          <PasteCurl
            path={configPath}
            before={valueAt(step, configPath)}
            pasted={pasted}
            close={() => setPasted(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
