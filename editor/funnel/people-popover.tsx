import { Popover } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { funnelWords } from './funnel-words.ts';
import styles from './people.module.css';
import { People } from './people.tsx';
import type { ShownPeople, usePeople } from './use-people.ts';

interface PeoplePopoverProps extends Omit<ReturnType<typeof usePeople>, 'shown' | 'show'> {
  readonly shown: ShownPeople;
}

/** The newest conversations of a group, beside its count. One for the whole canvas. */
export function PeoplePopover({ shown, keep, leave, close }: PeoplePopoverProps) {
  const { title, passed, beside, stays } = shown;
  const { left, top, width, height } = beside.getBoundingClientRect();
  useWindowEvent('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    if (stays) beside.focus({ preventScroll: true });
    close();
  });
  return (
    <Popover
      key={`${title} ${stays}`}
      opened
      onChange={(isOpen) => !isOpen && close()}
      closeOnEscape={false}
      position="bottom"
      width={280}
      offset={4}
      radius="md"
      trapFocus={stays}
      withRoles={false}
    >
      <Popover.Target>
        <span className={styles.anchor} style={{ left, top, width, height }} />
      </Popover.Target>
      <Popover.Dropdown
        className={styles.dropdown ?? ''}
        role="dialog"
        aria-label={title}
        onMouseEnter={keep}
        onMouseLeave={leave}
      >
        <p className={styles.heading}>
          <strong>{title}</strong>
          <span className={styles.note}>{funnelWords.latest(passed.latest.length)}</span>
        </p>
        <People passed={passed} />
      </Popover.Dropdown>
    </Popover>
  );
}
