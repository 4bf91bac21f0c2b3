import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerTo, api } from '../api/client.ts';
import { presenceKey } from '../api/presence-key.ts';

/** Well within the time after which the server takes a silent window for closed. */
const stayMs = 15_000;
/** This window, as long as it is open. */
const windowId = crypto.getRandomValues(new Uint32Array(3)).join('-');

const windows = api.workflows[':id'].windows[':windowId'];

export type OtherWindow = Awaited<ReturnType<typeof stay>>[number];

/** The other windows that have this workflow open; says that this one has. */
export function usePresence(workflowId: string): readonly OtherWindow[] {
  useEffect(() => {
    const leave = () => void endHere(workflowId);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [workflowId]);
  const { data = [] } = useQuery({
    queryKey: [...presenceKey, workflowId],
    queryFn: () => stay(workflowId),
    refetchInterval: stayMs,
    refetchIntervalInBackground: true,
    retry: false,
    gcTime: 0,
  });
  return data;
}

async function stay(id: string) {
  return (await answerTo(windows.$put({ param: { id, windowId } }))).others;
}

/** Also while the page is being closed; if it is not heard, the silence is. */
async function endHere(id: string): Promise<void> {
  const init = { keepalive: true };
  await windows.$delete({ param: { id, windowId } }, { init }).catch(() => null);
}
