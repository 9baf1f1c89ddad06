import type { ValueRow } from '../../model/query.ts';
import { groupRule } from '../../query/fit-group.ts';
import { useReader } from '../reader.ts';
import { LevelChoice } from './common.tsx';
import { GroupPicker } from './group-picker.tsx';
import { SchoolPicker } from './school-picker.tsx';

/**
 * Whom a page shows: schools, or a group, which brings its own schools and is of one level. `rows`: what size and
 * likeness are told by; `level`: the page tells levels apart.
 */
export function Whom({
  rows,
  level = false,
}: {
  readonly rows: readonly ValueRow[] | undefined;
  readonly level?: boolean;
}) {
  const { view } = useReader();
  const grouped = groupRule(view) !== null;
  return (
    <>
      {!grouped && <SchoolPicker />}
      <GroupPicker rows={rows} />
      {level && !grouped && <LevelChoice />}
    </>
  );
}
