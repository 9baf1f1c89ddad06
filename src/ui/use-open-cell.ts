import { useCallback } from 'react';
import { useReader } from './reader.ts';

/** Opens the provenance drawer for a cell key (`school|indicator|…`). */
export function useOpenCell(): (cell: string) => void {
  const { openOrigin } = useReader();
  return useCallback(
    (cell) => {
      const [school = '', indicator = ''] = cell.split('|');
      openOrigin({ cell, school, indicator });
    },
    [openOrigin],
  );
}
