import { Button } from '@mantine/core';
import { Confirm } from '../settings/confirm.tsx';
import dialog from '../settings/dialog.module.css';
import { DialogButton } from '../settings/dialog-button.tsx';
import { Problem } from '../settings/problem.tsx';
import { Loading } from '../shell/page-state.tsx';
import styles from './booking-details.module.css';
import { bookingWords } from './booking-words.ts';
import {
  type BookingDetails,
  useCancelBooking,
  useMoveBooking,
  useSlots,
  useVisitStatus,
} from './desk-api.ts';

const words = bookingWords.details;

type Status = keyof typeof words.next;

/** What may follow a status, the usual first. */
const following: Readonly<Record<string, readonly Status[]>> = {
  confirmed: ['en_route', 'arrived', 'done', 'no_show'],
  rescheduled: ['en_route', 'arrived', 'done', 'no_show'],
  en_route: ['arrived', 'done', 'no_show'],
  arrived: ['done'],
};

/** What can still be done with a booking. */
export function BookingActions({ booking }: { booking: BookingDetails }) {
  const { id, status } = booking;
  const next = following[status] ?? [];
  const visit = useVisitStatus(id);
  if (next.length === 0) return null;
  const isToCome = status === 'confirmed' || status === 'rescheduled';
  return (
    <div>
      <div className={styles.actions}>
        {next.map((each) => (
          <Button
            key={each}
            variant="default"
            loading={visit.isPending && visit.variables === each}
            onClick={() => visit.mutate(each)}
          >
            {words.next[each]}
          </Button>
        ))}
        {isToCome && (
          <>
            <DialogButton label={words.move} title={words.moveTitle}>
              {(close) => <Move booking={booking} close={close} />}
            </DialogButton>
            <DialogButton label={words.cancel} look="danger" title={words.cancelTitle}>
              {(close) => <Cancel id={id} close={close} />}
            </DialogButton>
          </>
        )}
      </div>
      <Problem error={visit.error} />
    </div>
  );
}

function Cancel({ id, close }: { id: string; close: () => void }) {
  const cancel = useCancelBooking(id);
  return (
    <Confirm
      consequence={words.cancelText}
      keep={words.keep}
      remove={words.cancel}
      removal={cancel}
      onKeep={close}
      onRemove={() => cancel.mutate('', { onSuccess: close })}
    />
  );
}

function Move({ booking, close }: { booking: BookingDetails; close: () => void }) {
  const slots = useSlots(booking.service.id, booking.resource.id);
  const move = useMoveBooking(booking.id);
  if (slots.isPending) return <Loading />;
  const others = slots.data?.slots ?? [];
  return (
    <div className={dialog.content}>
      <p>{others.length > 0 ? words.moveText : words.noTimes}</p>
      <Problem error={slots.error ?? move.error} />
      <div className={styles.times}>
        {others.map(({ id, label }) => (
          <Button
            key={id}
            variant="default"
            justify="flex-start"
            loading={move.isPending && move.variables === id}
            onClick={() => move.mutate(id, { onSuccess: close })}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
