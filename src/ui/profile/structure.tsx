import type { ReactNode } from 'react';
import { colourOf } from '../../chart/palette.ts';
import { profileWords } from '../../format/words-profile.ts';
import type { ProfileAwards, ProfileBar, ProfileFamily, ProfileStructure } from '../../model/profile.ts';
import { FigureText } from '../figure.tsx';
import { useReader } from '../reader.ts';
import { Ways } from '../ways.tsx';

type Whose = { readonly school: string; readonly name: string; readonly colour: number };

type FamilyProps = {
  readonly family: ProfileFamily;
  readonly whose: Whose;
  readonly open: boolean;
  /** What stands over the structures, at full width. */
  readonly lead?: ReactNode;
  /** What else belongs to the family. */
  readonly children?: ReactNode;
};

/** The structures of a family, then the parts that make no picture. */
export function Family({ family, whose, open, lead, children }: FamilyProps) {
  const { lang } = useReader();
  const say = profileWords(lang);
  return (
    <details className="pf-family" open={open}>
      <summary>
        <h3>{family.title}</h3>
        <span className="quiet">{say.pictures(family.structures.length, family.single.length)}</span>
      </summary>
      {lead}
      <div className="pf-structures">
        {family.structures.map((one) => (
          <Structure key={one.id} spec={one} whose={whose} />
        ))}
        {children}
      </div>
      {family.single.length > 0 && (
        <details className="pf-single">
          <summary>
            {say.single} · {family.single.length}
          </summary>
          <ul>
            {family.single.map(({ label, figure, indicator }) => (
              <li key={figure.cell ?? label}>
                {label} <FigureText figure={figure} what={label} school={whose.school} indicator={indicator} />
                <span className="pf-when">{figure.when}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </details>
  );
}

function Structure({ spec, whose }: { readonly spec: ProfileStructure; readonly whose: Whose }) {
  const { lang } = useReader();
  return (
    <article className="pf-structure">
      <h4>{spec.title}</h4>
      <p className="subtitle">{spec.subtitle}</p>
      <p>{spec.sentence}</p>
      {spec.stack.length > 0 && <Stack spec={spec} />}
      <Bars bars={spec.bars} whose={whose} />
      {spec.rest.length > 0 && (
        <details>
          <summary>{profileWords(lang).rest(spec.rest.length)}</summary>
          <Bars bars={spec.rest} whose={whose} />
        </details>
      )}
      <Explained notes={spec.notes} sources={spec.sources} />
      <Ways spec={spec} piece={`structure:${spec.id}`} />
    </article>
  );
}

/** Notes of one structure: the first line in sight, all of them behind it. */
function Explained({ notes, sources }: Pick<ProfileStructure, 'notes' | 'sources'>) {
  const { w } = useReader();
  const told = notes.filter((note) => note.kind === 'aggregate' || note.kind === 'conflict');
  return (
    <>
      {told.map((note) => (
        <p key={note.text} className={`pf-told note-${note.kind}`}>
          {note.text}
        </p>
      ))}
      <details className="pf-more">
        <summary>{w.sources}</summary>
        <ul>
          {[...notes.filter((note) => !told.includes(note)).map((note) => note.text), ...sources].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Stack({ spec }: { readonly spec: ProfileStructure }) {
  const { dark } = useReader();
  return (
    <div className="pf-stack">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        {spec.stack.map((part, at) => (
          <rect key={part.label} x={part.from * 100} width={part.width * 100} height="6" fill={colourOf(at, dark)} />
        ))}
      </svg>
      <ul>
        {spec.stack.map((part, at) => (
          <li key={part.label}>
            <svg viewBox="0 0 8 8" aria-hidden="true">
              <rect width="8" height="8" fill={colourOf(at, dark)} />
            </svg>
            {part.label}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Bars({ bars, whose }: { readonly bars: readonly ProfileBar[]; readonly whose: Whose }) {
  return (
    <ul className="pf-bars">
      {bars.map((bar) => (
        <li key={bar.id} className="pf-bar">
          <span className={`pf-bar-label pf-depth-${Math.min(3, bar.depth)}`}>{bar.label}</span>
          <span className="pf-bar-lines">
            {bar.figures.map(({ figure, share, head }, at) => (
              <span key={figure.cell ?? figure.text} className="pf-bar-line">
                <Track share={share} colour={whose.colour} pale={at > 0} />
                <span className="pf-bar-value">
                  <FigureText
                    figure={figure}
                    what={`${whose.name} ${bar.label}`}
                    school={whose.school}
                    indicator={bar.indicator}
                  />
                  {head !== '' && <span className="pf-when">{head}</span>}
                </span>
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Track({
  share,
  colour,
  pale,
}: {
  readonly share: number | null;
  readonly colour: number;
  readonly pale: boolean;
}) {
  const { dark } = useReader();
  return (
    <svg className="pf-track" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" x2="0" y1="0" y2="8" />
      {share !== null && (
        <rect
          width={Math.max(0, Math.min(1, share)) * 100}
          height="8"
          fill={colourOf(colour, dark)}
          opacity={pale ? 0.45 : 1}
        />
      )}
    </svg>
  );
}

/** Entries of award lists; every bar leads to the list it counts. */
export function AwardBars({ spec, whose }: { readonly spec: ProfileAwards; readonly whose: Whose }) {
  const { lang, href } = useReader();
  const say = profileWords(lang);
  return (
    <article className="pf-structure pf-awards">
      <h4>{spec.title}</h4>
      <p>{spec.sentence}</p>
      <ul className="pf-bars">
        {spec.bars.map((bar) => (
          <li key={bar.label} className="pf-bar">
            <span className="pf-bar-label">{bar.label}</span>
            <span className="pf-bar-line">
              <Track share={bar.share} colour={whose.colour} pale={false} />
              <a
                className="pf-bar-value"
                href={href({
                  page: 'awards',
                  schools: [whose.school],
                  where: [`kind:${bar.kind}`, `tier:${bar.tier}`],
                })}
                title={say.openAwards(bar.label)}
              >
                {bar.text}
              </a>
            </span>
          </li>
        ))}
      </ul>
      {spec.notes.map((note) => (
        <p key={note.text} className="pf-told">
          {note.text}
        </p>
      ))}
      <Ways spec={spec} piece="awards" />
    </article>
  );
}
