import type { Query } from '../../model/query.ts';
import { qualitySection } from '../../query/fit-quality.ts';
import { checklist } from '../quality-checklist.ts';
import { qualityDefinitions } from '../quality-definitions.ts';
import { qualityFindings } from '../quality-findings.ts';
import { qualityPresence } from '../quality-presence.ts';
import { qualityRate } from '../quality-rate.ts';
import { answerTo, type PiecesInput, type PiecesOf } from './piece.ts';

/** The section shown: 填报率, 核查单, what there is, findings, definitions. */
export const qualityPieces: PiecesOf = (input) => [{ id: '', spec: sectionSpec(input) }];

function sectionSpec({ view, catalog, answers, lang }: PiecesInput) {
  const asks = (kind: Query['kind']) => answers.some(({ query }) => query.kind === kind);
  const base = { view, catalog, told: asks('values') ? answerTo(answers, 'values') : [], lang };
  switch (qualitySection(view)) {
    case 'rate':
      return qualityRate({ ...base, rows: answerTo(answers, 'rates') }).spec;
    case 'checklist':
      return checklist({
        ...base,
        findings: answerTo(answers, 'findings'),
        evidence: answerTo(answers, 'evidence'),
        unfilled: answerTo(answers, 'unfilled'),
        rates: answerTo(answers, 'rates'),
      }).spec;
    case 'findings':
      return qualityFindings({
        ...base,
        findings: answerTo(answers, 'findings'),
        evidence: answerTo(answers, 'evidence'),
      }).spec;
    case 'matrix':
      return qualityPresence({ ...base, rows: asks('presence') ? answerTo(answers, 'presence') : [] }).spec;
    case 'definitions':
      return qualityDefinitions(catalog, lang).spec;
  }
}
