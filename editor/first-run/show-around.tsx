import { Button } from '@mantine/core';
import { Footprints } from 'lucide-react';
import { firstRunWords as words } from './first-run-words.ts';
import { partAt, useTour } from './tour.ts';

/** Shows somebody around again, where there is a workflow to be shown. */
export function ShowAround({ close }: { close: () => void }) {
  const begin = useTour((tour) => tour.begin);
  if (!partAt('publish')) return null;
  return (
    <Button
      variant="default"
      leftSection={<Footprints size={16} aria-hidden />}
      onClick={() => {
        close();
        begin();
      }}
    >
      {words.showAround}
    </Button>
  );
}
