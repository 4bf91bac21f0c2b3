import {
  type PretendCustomer,
  useHandBack,
  useMessages,
  usePressKeys,
  useSendMessage,
  useStartOver,
  useWithPerson,
} from '../api/simulator.ts';
import type { PhoneLine } from './phone-line.ts';

type Watched = Pick<PhoneLine, 'isWorking' | 'stepName'>;

/** The line to the server: what is live answers, by the very way of a real message. */
export function useLiveLine(customer: PretendCustomer, watched: Watched): PhoneLine {
  const { data: messages = [], isPending, error } = useMessages(customer.contact);
  const heldId = useWithPerson(customer.contact);
  const { mutateAsync: send } = useSendMessage(customer);
  const { mutateAsync: pressKeys } = usePressKeys(customer);
  const { mutateAsync: handBack } = useHandBack(customer);
  const { mutateAsync: startOver } = useStartOver(customer);
  return {
    ...watched,
    customer,
    messages,
    notes: [],
    isLoading: isPending,
    error,
    doing: null,
    banner: null,
    now: Date.now,
    send,
    pressKeys,
    handBack: heldId === null ? null : () => handBack(heldId),
    makeUp: () => null,
    startOver: () => startOver(),
  };
}
