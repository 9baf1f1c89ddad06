/**
 * The editor, in a shadow root: there CodeMirror puts its styles into a constructed sheet, which the page's policy allows,
 * where in the document it would make a `<style>` element, which it forbids. Colours are the page's own variables.
 */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { keywordCompletionSource, type SQLConfig, SQLDialect, schemaCompletionSource, sql } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Span } from '../../query/statement.ts';
import { FUNCTIONS, KEYWORDS, TYPES } from './duckdb-words.ts';
import { columnsSource, type Known, type KnownTable, namesSource } from './names-source.ts';

export type Editor = {
  readonly text: () => string;
  /** Where the cursor is. */
  readonly place: () => number;
  /** Puts a text in the place of all; Undo brings the former back. */
  readonly write: (text: string) => void;
  /** Puts a text at the cursor and goes on from there. */
  readonly insert: (text: string) => void;
  /** Marks a place as wrong, until the text changes, and shows it; null takes the mark away. */
  readonly mark: (span: Span | null) => void;
  readonly label: (text: string) => void;
  readonly focus: () => void;
  readonly close: () => void;
};
type Options = {
  readonly text: string;
  readonly label: string;
  readonly schema: NonNullable<SQLConfig['schema']>;
  readonly names: readonly Known[];
  readonly tables: readonly KnownTable[];
  readonly onRun: () => void;
  readonly onChange: (text: string) => void;
};

const setMark = StateEffect.define<Span | null>();
const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, change) => {
    for (const effect of change.effects) {
      if (!effect.is(setMark)) continue;
      const span = effect.value;
      if (span === null || span.from >= span.to) return Decoration.none;
      return Decoration.set(Decoration.mark({ class: 'cm-wrong' }).range(span.from, span.to));
    }
    return change.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const duckdb = SQLDialect.define({
  keywords: KEYWORDS,
  types: TYPES,
  builtin: FUNCTIONS,
  doubleDollarQuotedStrings: true,
  identifierQuotes: '"',
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--bad)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--good)' },
  { tag: tags.typeName, color: 'var(--good)' },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--ink-3)', fontStyle: 'italic' },
]);

const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--raised)', fontSize: '0.875rem', height: '100%' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { color: 'var(--ink-3)', backgroundColor: 'var(--sunken)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-soft)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-soft)' },
  '.cm-wrong': { textDecoration: 'underline wavy var(--bad)', backgroundColor: 'var(--warn-soft)' },
  '.cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--raised)',
    border: '1px solid var(--hairline-strong)',
    borderRadius: '6px',
    boxShadow: 'var(--shadow)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--mono)',
    maxHeight: '16em',
    maxWidth: 'min(40em, 90vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--accent-ink)',
    backgroundColor: 'var(--accent)',
  },
  '.cm-completionDetail': { fontFamily: 'var(--font)', fontStyle: 'normal', opacity: '0.85' },
  '.cm-completionIcon': { display: 'none' },
});

/**
 * Typing over selected text is done here and not by the browser, which would keep the text's colour in a style attribute:
 * the policy forbids those and reports each.
 */
const typedOver = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { from, to, empty } = view.state.selection.main;
    const text = event.data;
    if (event.inputType !== 'insertText' || text === null || empty || view.composing) return false;
    const insert = () =>
      view.state.update(view.state.replaceSelection(text), { userEvent: 'input.type', scrollIntoView: true });
    const taken = view.state.facet(EditorView.inputHandler).some((handler) => handler(view, from, to, text, insert));
    if (!taken) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});

/** Opens an editor in the shadow root of `host`, which must have none yet. */
export function openEditor(host: HTMLElement, options: Options): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const config: SQLConfig = { dialect: duckdb, schema: options.schema, upperCaseKeywords: true };
  const named = new Compartment();
  const label = (text: string) => EditorView.contentAttributes.of({ 'aria-label': text, spellcheck: 'false' });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        keymap.of([
          {
            key: 'Mod-Enter',
            run: () => {
              options.onRun();
              return true;
            },
            preventDefault: true,
          },
        ]),
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        sql({ dialect: duckdb }),
        autocompletion({
          override: [
            namesSource(options.names),
            columnsSource(options.tables),
            schemaCompletionSource(config),
            keywordCompletionSource(duckdb, true),
          ],
        }),
        syntaxHighlighting(colours),
        marked,
        typedOver,
        theme,
        named.of(label(options.label)),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    place: () => view.state.selection.main.head,
    write: (text) => {
      if (text !== view.state.doc.toString()) {
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 } });
      }
    },
    insert: (text) => {
      view.dispatch(view.state.replaceSelection(text));
      view.focus();
    },
    mark: (span) => {
      const end = view.state.doc.length;
      const fits = span && { from: Math.min(span.from, end), to: Math.min(span.to, end) };
      const effects: StateEffect<unknown>[] = [setMark.of(fits)];
      if (fits) effects.push(EditorView.scrollIntoView(fits.from));
      view.dispatch({ effects });
    },
    label: (text) => view.dispatch({ effects: named.reconfigure(label(text)) }),
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}
