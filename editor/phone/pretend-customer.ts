import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { PretendCustomer } from '../api/simulator.ts';

interface Customers {
  readonly known: readonly PretendCustomer[];
  /** Whose phone is shown: a number. */
  readonly current: string;
  choose(contact: string): void;
  /** Keeps a new customer, or another name for a known number, and shows that phone. */
  keep(customer: PretendCustomer): void;
}

/** Numbers from ranges kept free for stories and films. */
const firstCustomers: readonly PretendCustomer[] = [
  { contact: '+12025550143', name: 'Maria Garcia' },
  { contact: '+447700900461', name: 'Tom Baker' },
];

/** Who the phone pretends to be; remembered in this browser. */
export const useCustomers = create<Customers>()(
  persist(
    (set) => ({
      known: firstCustomers,
      current: '+12025550143',
      choose: (contact) => set({ current: contact }),
      keep: (customer) =>
        set(({ known }) => ({
          known: [...known.filter((each) => each.contact !== customer.contact), customer],
          current: customer.contact,
        })),
    }),
    { name: 'journeyman-pretend-customers', version: 1 },
  ),
);

export function useCustomer(): PretendCustomer {
  const { known, current } = useCustomers();
  return known.find((each) => each.contact === current) ?? { contact: current, name: '' };
}

/** A number with its country, as typed with blanks and dashes: `+12025550143`, or null. */
export function readNumber(typed: string): string | null {
  const digits = typed.replace(/[\s().-]/g, '');
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : null;
}
