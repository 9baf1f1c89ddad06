import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { ReaderContext, useReader } from './reader.ts';

type Props = {
  /** Whose or what it is: while it is still that of another, it is kept out of sight in its place. */
  readonly of: string;
  readonly children: ReactNode;
};

/**
 * What lies below a page's first screen: it is worked out after that one stands, in steps that any other input comes
 * before. Until then what was there stays as it was, the reader's view and words with it.
 */
export function Below({ of, children }: Props) {
  const reader = useReader();
  const now = useMemo(() => ({ of, reader, children }), [of, reader, children]);
  const shown = useDeferredValue(now, null);
  const other = shown?.of !== of;
  return (
    <div className={other ? 'below below-other' : 'below'} aria-busy={other}>
      {shown !== null && <ReaderContext.Provider value={shown.reader}>{shown.children}</ReaderContext.Provider>}
    </div>
  );
}
