type Props = { readonly spec: { readonly title: string; readonly subtitle: string; readonly sentence: string } };

/** What a page asks, of whom and when, and its answer in a sentence. */
export function PanelHead({ spec }: Props) {
  return (
    <header className="panel-head">
      <h1>{spec.title}</h1>
      <p className="subtitle">{spec.subtitle}</p>
      <p className="sentence">{spec.sentence}</p>
    </header>
  );
}
