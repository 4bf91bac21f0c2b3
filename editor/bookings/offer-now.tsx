import { Problem } from '../settings/problem.tsx';
import { Loading } from '../shell/page-state.tsx';
import { bookingWords } from './booking-words.ts';
import { useSlots } from './desk-api.ts';
import styles from './desk-page.module.css';

const words = bookingWords.services;

/** A list in a chat has ten rows; nobody looks at more of it here either. */
const shownMax = 10;

/** The times a customer would be offered at this moment. */
export function OfferNow({ serviceId }: { serviceId: string }) {
  const slots = useSlots(serviceId);
  if (slots.isPending) return <Loading />;
  if (slots.isError) return <Problem error={slots.error} />;
  const all = slots.data.slots;
  if (all.length === 0) return <p>{words.nothing}</p>;
  return (
    <>
      <p className={styles.soft}>{words.offerText}</p>
      <ul className={styles.offers}>
        {all.slice(0, shownMax).map(({ id, title, description, resourceName }) => (
          <li key={id}>
            <strong>{title}</strong>
            <span className={styles.soft}>{description || resourceName}</span>
          </li>
        ))}
      </ul>
      {all.length > shownMax && (
        <p className={styles.soft}>{words.moreTimes(all.length - shownMax)}</p>
      )}
    </>
  );
}
