import { useRef, useState } from 'react';
import { schoolName } from '../../format/names.ts';
import { later } from '../later.ts';
import { useReader } from '../reader.ts';
import { useLater } from '../use-later.ts';
import { PickerButton } from './picker-button.tsx';

const list = later(() => import('../overlays/school-list.tsx'));

/** How many schools are shown, or the one, and the way to others. */
export function SchoolPicker() {
  const { w, lang, catalog, view } = useReader();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const List = useLater(list, open)?.default;
  const { length } = view.schools;
  const one = length === 1 ? catalog.schools.find((school) => school.id === view.schools[0]) : undefined;
  const several = length === 0 ? w.allSchools(catalog.schools.length) : w.someSchools(length);
  return (
    <>
      <PickerButton
        ref={button}
        label={w.schools}
        value={one ? schoolName(one, lang) : several}
        open={open}
        onOpen={() => setOpen(true)}
        onNear={() => void list.load().catch(() => undefined)}
      />
      {List && <List anchor={button} open={open} onOpenChange={setOpen} />}
    </>
  );
}
