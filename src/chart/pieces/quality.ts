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
  switch (qualitySection(view)) {
    case 'rate':
      return qualityRate({ view, catalog, rows: answerTo(answers, 'rates'), lang }).spec;
    case 'checklist':
      return checklist({
        view,
        catalog,
        findings: answerTo(answers, 'findings'),
        evidence: answerTo(answers, 'evidence'),
        unfilled: answerTo(answers, 'unfilled'),
        rates: answerTo(answers, 'rates'),
        lang,
      }).spec;
    case 'findings':
      return qualityFindings({
        view,
        catalog,
        findings: answerTo(answers, 'findings'),
        evidence: answerTo(answers, 'evidence'),
        lang,
      }).spec;
    case 'matrix': {
      const asked = answers.some(({ query }) => query.kind === 'presence');
      return qualityPresence({ view, catalog, rows: asked ? answerTo(answers, 'presence') : [], lang }).spec;
    }
    case 'definitions':
      return qualityDefinitions(catalog, lang).spec;
  }
}
