import { useRef, useState } from 'react';
import { indicatorName } from '../../format/names.ts';
import type { View } from '../../model/view.ts';
import { later } from '../later.ts';
import { useReader } from '../reader.ts';
import { useLater } from '../use-later.ts';
import { PickerButton } from './picker-button.tsx';

type Props = {
  readonly value: string | undefined;
  /** The change of the view that choosing it is. */
  readonly to: (id: string) => Partial<View>;
  /** What the button says where nothing is chosen by it: it adds to others. */
  readonly prompt?: string;
};

const list = later(() => import('../overlays/indicator-list.tsx'));

/** The indicator that is shown, and the way to another. */
export function IndicatorPicker({ value, to, prompt }: Props) {
  const { w, lang, catalog, go, href } = useReader();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const List = useLater(list, open)?.default;
  const current = catalog.indicators.find((indicator) => indicator.id === value);
  return (
    <>
      <PickerButton
        ref={button}
        label={prompt === undefined ? w.indicator : '\u00a0'}
        value={current ? indicatorName(current, lang) : (prompt ?? '—')}
        wide={prompt === undefined}
        open={open}
        onOpen={() => setOpen(true)}
        onNear={() => void list.load().catch(() => undefined)}
      />
      {List && (
        <List
          anchor={button}
          open={open}
          onOpenChange={setOpen}
          value={value}
          leadsTo={(id) => href(to(id))}
          onChange={(id) => {
            setOpen(false);
            go(to(id));
          }}
        />
      )}
    </>
  );
}
