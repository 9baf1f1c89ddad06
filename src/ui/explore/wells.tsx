import { type DragEvent, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { exploreWords } from '../../format/words-explore.ts';
import { fieldTitle, valueLabel } from '../../format/words-fields.ts';
import type { Facet, PivotField } from '../../model/pivot.ts';
import { filterValues, nudged, transposed, type Well, withField, withoutField } from '../../query/explore-moves.ts';
import { ANY, exploreFields, exploreFilters } from '../../query/fit-explore.ts';
import type { PivotPlan } from '../../query/plan-explore.ts';
import { later } from '../later.ts';
import { useReader } from '../reader.ts';
import { useLater } from '../use-later.ts';
import { DRAGGED, FieldChip } from './chip.tsx';

const popover = later(() => import('../overlays/pivot-field.tsx'));
const adder = later(() => import('../overlays/pivot-add.tsx'));
/** Filters that always stand in sight: what they let through decides what a figure is. */
const ALWAYS: readonly PivotField[] = ['indicator', 'family', 'school', 'level', 'year', 'nature', 'scope'];

type Props = {
  readonly plan: PivotPlan;
  readonly facets: readonly Facet[];
  /** What else decides what stands in a cell. */
  readonly children: ReactNode;
};

/** Rows, columns and filters, each a row of fields; moves are told to screen readers. */
export function Wells({ plan, facets, children }: Props) {
  const { lang, catalog, view, go, href } = useReader();
  const say = exploreWords(lang);
  const [told, setTold] = useState('');
  const refocus = useRef<PivotField | null>(null);
  const box = useRef<HTMLDivElement>(null);
  // One menu for all: its field may move to another row while it is open, as a nature does that is let in.
  const anchor = useRef<HTMLButtonElement>(null);
  const [menu, setMenu] = useState<PivotField | null>(null);
  const Menu = useLater(popover, menu !== null)?.default;
  const fields = exploreFields(view);
  const filters = exploreFilters(view);
  const title = (field: PivotField) => fieldTitle(field, lang);

  useLayoutEffect(() => {
    anchor.current = menu === null ? null : (chipOf(box.current, menu) ?? null);
  });
  useLayoutEffect(() => {
    if (refocus.current === null) return;
    chipOf(box.current, refocus.current)?.focus();
    refocus.current = null;
  });
  const act = (patch: ReturnType<typeof withField>, field: PivotField, text: string) => {
    if (Object.keys(patch).length === 0) return;
    refocus.current = field;
    setTold(text);
    go(patch);
  };
  const onKey = (event: KeyboardEvent, field: PivotField) => {
    const well: Well = fields.columns.includes(field) ? 'columns' : 'rows';
    if (event.key === 'Delete' || event.key === 'Backspace') {
      act(withoutField(view, field), field, say.removed(title(field)));
    } else if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      act(nudged(view, field, event.key === 'ArrowLeft' ? -1 : 1), field, say.moved(title(field), say.wells[well]));
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const to: Well = event.key === 'ArrowUp' ? 'rows' : 'columns';
      if (to !== well || plan.added.includes(field))
        act(withField(view, field, to), field, say.moved(title(field), say.wells[to]));
    } else return;
    event.preventDefault();
  };
  const drop = (well: Well, event: DragEvent) => {
    const field = event.dataTransfer.getData(DRAGGED);
    if (field === '') return;
    event.preventDefault();
    const over = (event.target as HTMLElement).closest<HTMLElement>('[data-field]')?.dataset.field;
    const at = over === undefined ? undefined : fields[well].indexOf(over);
    act(
      withField(view, field, well, at === undefined || at < 0 ? undefined : at),
      field,
      say.moved(title(field), say.wells[well]),
    );
  };
  const chip = (field: PivotField, wide = false) => (
    <FieldChip
      key={field}
      field={field}
      filter={filterText(field)}
      open={menu === field}
      onOpen={(one) => {
        anchor.current = chipOf(box.current, one) ?? null;
        setMenu(one);
      }}
      onNear={() => void popover.load().catch(() => undefined)}
      auto={plan.added.includes(field)}
      wide={wide}
      {...(wide ? {} : { onKey })}
    />
  );
  const filterText = (field: PivotField): string => {
    const values = filterValues(view, field);
    if (field === 'indicator' && values.length === 0)
      return filters.families.length > 0 ? '' : say.indicators(plan.indicators.length);
    if (values.length === 0) return '';
    const [one] = values;
    if (values.length > 1 || one === undefined) return say.selected(values.length);
    return one === ANY ? say.all : valueLabel(field, one, catalog, facets, lang);
  };
  const more = [
    ...Object.keys(filters.attributes),
    ...(filters.reports.length > 0 ? ['report_year'] : []),
    ...(filters.qualifiers.length > 0 ? ['qualifier'] : []),
    ...(filters.statuses.length > 0 ? ['status'] : []),
    ...Object.keys(filters.members),
  ].filter((field) => !fields.rows.includes(field) && !fields.columns.includes(field));
  const standing = ALWAYS.filter((field) => !plan.rows.includes(field) && !plan.columns.includes(field));
  return (
    <div ref={box} className="pv-wells">
      {(['rows', 'columns'] as const).map((well) => {
        const own = well === 'rows' ? plan.rows : plan.columns;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop; keys and menus do the same
          <div
            key={well}
            className="pv-well"
            onDragOver={(event) => {
              if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
            }}
            onDrop={(event) => drop(well, event)}
          >
            <span className="picker-label">{say.wells[well]}</span>
            {own.map((field) => chip(field))}
            {own.length === 0 && <span className="quiet">{say.emptyWell}</span>}
          </div>
        );
      })}
      <div className="pv-well">
        <span className="picker-label">{say.wells.filters}</span>
        {[...standing, ...more].map((field) => chip(field, true))}
      </div>
      <div className="pv-tools">
        <AddField facets={facets} />
        <button
          type="button"
          className="button small"
          data-leads={href(transposed(view))}
          onClick={() => go(transposed(view))}
        >
          {say.transpose}
        </button>
        {children}
        <span className="quiet pv-hint">{say.hint}</span>
      </div>
      {Menu && menu !== null && (
        <Menu
          anchor={anchor}
          open
          onOpenChange={(open) => {
            if (open) return;
            refocus.current = menu;
            setMenu(null);
          }}
          field={menu}
          facets={facets}
        />
      )}
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </div>
  );
}

function chipOf(box: HTMLElement | null, field: PivotField) {
  return box?.querySelector<HTMLButtonElement>(`.pv-well [data-field="${CSS.escape(field)}"]`);
}

function AddField({ facets }: { readonly facets: readonly Facet[] }) {
  const { lang } = useReader();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const Popover = useLater(adder, open)?.default;
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button small"
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={() => void adder.load().catch(() => undefined)}
        onClick={(event) => {
          event.currentTarget.focus();
          setOpen(true);
        }}
      >
        ＋ {exploreWords(lang).addField}
      </button>
      {Popover && <Popover anchor={button} open={open} onOpenChange={setOpen} facets={facets} />}
    </>
  );
}
