import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Check, Copy, Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import styles from './copy-field.module.css';
import { settingsWords as words } from './settings-words.ts';

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly text?: string;
  /** It is not on the screen before somebody asks for it. */
  readonly isSecret?: boolean;
  readonly autoFocus?: boolean;
}

/** Something to take elsewhere, as it is. */
export function CopyField({ label, value, text, isSecret = false, autoFocus }: CopyFieldProps) {
  const { copy, copied, error } = useClipboard();
  const [isShown, setShown] = useState(!isSecret);
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{label}</legend>
      {text && <p className={styles.text}>{text}</p>}
      <div className={styles.line}>
        <code className={styles.value}>{isShown ? value : <Hidden />}</code>
        {isSecret && (
          <Button
            variant="default"
            leftSection={isShown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? words.hide : words.show}
            <span className="unseen"> {label}</span>
          </Button>
        )}
        <Button
          variant="default"
          leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          autoFocus={autoFocus}
          onClick={() => copy(value)}
        >
          {copied ? words.copied : words.copy}
          <span className="unseen"> {label}</span>
        </Button>
      </div>
      <p role="status" className={error ? styles.problem : 'unseen'}>
        {error ? words.couldNotCopy : copied && words.isCopied(label)}
      </p>
    </fieldset>
  );
}

function Hidden() {
  return (
    <>
      <span className="unseen">{words.hidden}</span>
      <span aria-hidden>••••••••••••••••</span>
    </>
  );
}
