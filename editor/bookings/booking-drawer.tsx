import { Drawer } from '@mantine/core';
import { Failed, Loading } from '../shell/page-state.tsx';
import { BookingDetails } from './booking-details.tsx';
import { bookingWords } from './booking-words.ts';
import { useBooking } from './desk-api.ts';

const words = bookingWords.details;

/** All about one booking, over whatever is open. `id` null: it is closed. */
export function BookingDrawer({ id, close }: { id: string | null; close: () => void }) {
  return (
    <Drawer opened={id !== null} onClose={close} position="right" size={460} title={words.title}>
      {id !== null && <Details key={id} id={id} />}
    </Drawer>
  );
}

function Details({ id }: { id: string }) {
  const booking = useBooking(id);
  if (booking.isPending) return <Loading />;
  if (booking.isError) return <Failed error={booking.error} retry={() => booking.refetch()} />;
  return <BookingDetails booking={booking.data} />;
}
