import { calendarContract } from './calendar-contract.ts';
import { connectedDesk } from './connected-desk.ts';
import { localHand } from './local-hand.ts';

calendarContract('the local calendar', async () => localHand(connectedDesk()));
