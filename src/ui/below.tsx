import { createContext, type ReactNode, useContext, useDeferredValue, useMemo } from 'react';
import { ReaderContext, useReader } from './reader.ts';

/**
 * What lies below a page's first screen: it is worked out after that one stands, in steps that any other input comes
 * before. Until then what was there stays as it was, the reader's view and words with it. `of`: what it is made of.
 */
function useBelow(of: unknown, children: ReactNode): { readonly shown: ReactNode; readonly late: boolean } {
  const reader = useReader();
  const now = useMemo(() => ({ of, reader, children }), [of, reader, children]);
  const shown = useDeferredValue(now, null);
  return {
    shown: shown !== null && <ReaderContext.Provider value={shown.reader}>{shown.children}</ReaderContext.Provider>,
    late: shown?.of !== of,
  };
}

type Props = {
  /** What it is made of, or whose it is: while it is still that of another, it says so. */
  readonly of: unknown;
  /** Whether it may stand in sight meanwhile, as what says for itself what it is about. */
  readonly stays?: boolean;
  readonly children: ReactNode;
};

/** The parts of a page below its first screen. */
export function Below({ of, stays = false, children }: Props) {
  const { shown, late } = useBelow(of, children);
  return (
    <div className={late && !stays ? 'below below-other' : 'below'} aria-busy={late}>
      {shown}
    </div>
  );
}

const Late = createContext(false);

/** The later pieces of a table or a list, around which no element may stand: each says by `useLate` whether it is still another's. */
export function BelowPieces({ of, children }: Omit<Props, 'stays'>) {
  const { shown, late } = useBelow(of, children);
  return <Late.Provider value={late}>{shown}</Late.Provider>;
}

/** For a piece: what it tells of itself. */
export function useLate(): { readonly 'aria-busy': boolean | undefined } {
  return { 'aria-busy': useContext(Late) || undefined };
}
