import { useReader } from '../reader.ts';

/** What the marks in the matrix mean; always in sight, since nobody hovers on paper. */
export function Legend() {
  const { w } = useReader();
  const { legendBar, legendChange, legendMeets, legendMissing, legendConflict } = w.overview;
  return (
    <section className="legend" aria-label={w.overview.legend}>
      {[legendMeets, legendChange, legendBar, legendMissing, legendConflict, `† ${w.overview.unranked}`].map((line) => (
        <span key={line}>{line}</span>
      ))}
    </section>
  );
}
