import { useState } from 'react';
import { standingWords } from '../../format/words-standing.ts';
import { useReader } from '../reader.ts';
import { StandingCard } from './card.tsx';

/** The standing card folded away: its figures are asked for when it is opened. */
export function StandingFold({ school, indicator }: { readonly school: string; readonly indicator: string }) {
  const { lang } = useReader();
  const [open, setOpen] = useState(false);
  return (
    <details className="standing-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{standingWords(lang).title}</summary>
      {open && <StandingCard school={school} indicator={indicator} titled={false} />}
    </details>
  );
}
