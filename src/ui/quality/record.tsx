import type { ReactNode } from 'react';
import type { RecordSpec } from '../../model/chart.ts';
import { Notes } from '../notes.tsx';
import { PanelHead } from '../panel-head.tsx';
import { ShareLink } from '../share-link.tsx';
import { usePainted } from '../use-painted.ts';

type Props = { readonly spec: RecordSpec; readonly controls?: ReactNode; readonly children: ReactNode };

/** A section of the quality page: title, the answer in a sentence, choices, the record itself, notes and sources. */
export function Record({ spec, controls, children }: Props) {
  usePainted(true);
  return (
    <article className="panel">
      <PanelHead spec={spec} />
      {controls}
      {children}
      {(spec.notes.length > 0 || spec.sources.length > 0) && <Notes notes={spec.notes} sources={spec.sources} />}
      <ShareLink />
    </article>
  );
}
