import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerTo, api } from '../api/client.ts';

const connections = api['calendar-connections'];
const key = ['calendar-connections'];
const detailsKey = (id: string) => ['calendar-connection', id];

/** A calendar is read every few minutes; what is shown of it should not be much older. */
const lookEveryMs = 15_000;

export type Connection = Awaited<ReturnType<typeof fetchConnections>>[number];
type NewConnection = Parameters<typeof connections.$post>[0]['json'];
type GoogleQuestion = Parameters<typeof connections.google.start.$post>[0]['json'];
type Server = Parameters<typeof connections.caldav.calendars.$post>[0]['json'];

export function useConnections() {
  return useQuery({ queryKey: key, queryFn: fetchConnections, refetchInterval: lookEveryMs });
}

async function fetchConnections() {
  return (await answerTo(connections.$get())).connections;
}

/** With what was moved there to a time that is not free. */
export function useConnection(id: string) {
  return useQuery({
    queryKey: detailsKey(id),
    queryFn: () => answerTo(connections[':id'].$get({ param: { id } })),
    refetchInterval: lookEveryMs,
  });
}

export function useConnect() {
  return useChange((json: NewConnection) => answerTo(connections.$post({ json })));
}

/** The page of Google's to open. */
export function useAskGoogle() {
  return useChange((json: GoogleQuestion) => answerTo(connections.google.start.$post({ json })));
}

export function useAskGoogleAgain(id: string) {
  return useChange(() =>
    answerTo(connections[':id'].google.start.$post({ param: { id }, json: {} })),
  );
}

export function useFindCalendars() {
  return useChange(
    async (json: Server) =>
      (await answerTo(connections.caldav.calendars.$post({ json }))).calendars,
  );
}

export function useTestConnection(id: string) {
  return useChange(() => answerTo(connections[':id'].test.$post({ param: { id } })));
}

export function useSyncConnection(id: string) {
  const queries = useQueryClient();
  return useChange(async () => {
    const read = await answerTo(connections[':id'].sync.$post({ param: { id } }));
    queries.setQueryData(detailsKey(id), read);
  });
}

export function useDisconnect(id: string) {
  return useChange(() => answerTo(connections[':id'].$delete({ param: { id } })));
}

/** Secrets go through some of these: what they were called with is forgotten with their screen. */
function useChange<Answer, Input = void>(change: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    gcTime: 0,
    onSuccess: () => void queries.invalidateQueries({ queryKey: key }),
  });
}
