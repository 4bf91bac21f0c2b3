import { Button, Popover } from '@mantine/core';
import { Check, CircleAlert, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { type FlowFault, repairFlow } from '../../engine/index.ts';
import type { FlowAnswer } from '../api/flows.ts';
import { dayOf } from '../words/day.ts';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import { firstField, focusLater, inputs } from './focus-later.ts';
import header from './form-header.module.css';
import {
  faultInWords,
  faultPlaceInWords,
  type ShownFault,
  type ToldFault,
} from './model/fault-in-words.ts';
import { faultPlace, type Selection } from './model/fault-place.ts';
import styles from './problems-button.module.css';
import { replaceDocument } from './replace-document.ts';

const words = formWords.problems;

interface ProblemsButtonProps {
  readonly at8x8: FlowAnswer['at8x8'];
  readonly show: (selection: Selection) => void;
}

/** How many problems the form has; open, what they are, where, and what a button can put right. */
export function ProblemsButton({ at8x8, show }: ProblemsButtonProps) {
  const { checked } = useBuilder();
  const [isOpen, setOpen] = useState(false);
  const told = toldBy8x8(at8x8);
  const faults = checked?.faults ?? [];
  if (faults.length + told.length === 0) return <NoProblems isChecked={checked !== null} />;
  const isGrave = faults.some(({ severity }) => severity === 'error');
  const Icon = isGrave ? CircleAlert : TriangleAlert;
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width="min(400px, 94vw)"
      position="bottom-start"
      radius="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={header.problems}
          data-grave={isGrave || undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon size={15} aria-hidden />
          {words.count(faults.length + told.length)}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.title}>
        <FaultList
          faults={faults}
          told={told}
          show={(selection) => {
            setOpen(false);
            show(selection);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function NoProblems({ isChecked }: { isChecked: boolean }) {
  return (
    <span className={header.problems} data-none>
      {isChecked && <Check size={14} aria-hidden />}
      {isChecked ? words.none : words.checking}
    </span>
  );
}

/** What 8x8 found when the form was uploaded, with the places where it found it. */
function toldBy8x8(at8x8: FlowAnswer['at8x8']): ToldFault[] {
  const told = at8x8.flatMap(({ problems }) => problems);
  return told.map((each) => ({ ...each, severity: 'error', fix: '', isRepairable: false }));
}

interface FaultListProps {
  readonly faults: readonly FlowFault[];
  readonly told: readonly ToldFault[];
  readonly show: (selection: Selection) => void;
}

function FaultList({ faults, told, show }: FaultListProps) {
  const { checked, edit } = useBuilder();
  const repaired = checked?.repaired ?? null;
  const count = faults.filter(({ isRepairable }) => isRepairable).length;
  return (
    <div className={styles.list}>
      {repaired && (
        <Button
          fullWidth
          data-autofocus
          onClick={() => edit(words.fixedAll, (draft) => replaceDocument(draft, repaired))}
        >
          {words.fixAll(count)}
        </Button>
      )}
      {[
        { title: words.mustFix, severity: 'error', found: ofSeverity(faults, 'error') },
        { title: words.at8x8, severity: 'error', found: told },
        { title: words.check, severity: 'warning', found: ofSeverity(faults, 'warning') },
      ].map(({ title, severity, found }) => {
        if (found.length === 0) return null;
        return (
          <section key={title} className={styles.group} data-severity={severity}>
            <h3>{title}</h3>
            <ul>
              {found.map((fault) => (
                <Fault key={`${fault.code} ${fault.path}`} fault={fault} show={show} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function ofSeverity(faults: readonly FlowFault[], severity: FlowFault['severity']): FlowFault[] {
  return faults.filter((fault) => fault.severity === severity);
}

function Fault({ fault, show }: { fault: ShownFault; show: (selection: Selection) => void }) {
  const { form, edit } = useBuilder();
  const place = faultPlaceInWords(form, fault);
  const sentence = faultInWords(form, fault);
  const { selection, field } = faultPlace(form, fault);

  /** The field that it is about, if it is one, can be typed into at once. */
  function go() {
    if (!selection) return;
    show(selection);
    focusLater(field ? `[data-field="${CSS.escape(field)}"] ${inputs}, ${firstField}` : firstField);
  }

  function putRight(repairable: FlowFault) {
    edit(words.fixed, (draft) => {
      const repaired = repairFlow(draft, repairable, { today: dayOf(Date.now()) });
      if (repaired) replaceDocument(draft, repaired);
      return selection ?? undefined;
    });
  }

  return (
    <li className={styles.fault} title={words.details(fault.code, fault.path)}>
      <button type="button" className={styles.place} disabled={selection === null} onClick={go}>
        <span className={styles.where}>{place}</span>
        {sentence}
      </button>
      {fault.isRepairable && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={words.fixOf(place, sentence)}
          onClick={() => putRight(fault)}
        >
          {words.fix}
        </Button>
      )}
    </li>
  );
}
