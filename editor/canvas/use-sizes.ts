import type { NodeChange } from '@xyflow/react';
import { useCallback, useState } from 'react';
import type { CanvasNode } from './canvas-elements.ts';
import type { Size } from './layout.ts';

/** What the canvas measured of each card; the layout and the projection are made of it. */
export function useSizes() {
  const [sizes, setSizes] = useState<ReadonlyMap<string, Size>>(new Map());
  const onNodesChange = useCallback((changes: NodeChange<CanvasNode>[]) => {
    const measured = changes.flatMap((change) =>
      change.type === 'dimensions' && change.dimensions
        ? [[change.id, change.dimensions] as const]
        : [],
    );
    if (measured.length > 0) setSizes((before) => new Map([...before, ...measured]));
  }, []);
  return { sizes, onNodesChange };
}
