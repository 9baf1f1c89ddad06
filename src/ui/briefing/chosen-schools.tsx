import { type ReactNode, useMemo } from 'react';
import { ReaderContext, useReader } from '../reader.ts';

type Props = {
  readonly schools: readonly string[];
  readonly onChange: (schools: readonly string[]) => void;
  readonly children: ReactNode;
};

/** Lets the pickers inside choose schools for the briefing, not for the page's address. Empty: all of them. */
export function ChosenSchools({ schools, onChange, children }: Props) {
  const reader = useReader();
  const inner = useMemo(
    () => ({
      ...reader,
      view: { ...reader.view, schools },
      go: ({ schools: next }: { readonly schools?: readonly string[] }) => {
        if (next !== undefined) onChange(next);
      },
    }),
    [reader, schools, onChange],
  );
  return <ReaderContext.Provider value={inner}>{children}</ReaderContext.Provider>;
}
