import { useLayoutEffect, useRef, useState } from 'react';
import { awardPivotWords } from '../../format/words-award-pivot.ts';
import { AWARD_FIELDS, type AwardPivotField, MOST_AWARD_FIELDS } from '../../model/award.ts';
import {
  type AwardSide,
  type AwardSides,
  acrossSide,
  awardSides,
  turnedSide,
  withoutSide,
  withSide,
} from '../../query/award-fields.ts';
import { useReader } from '../reader.ts';
import { useAwards } from './use-awards.ts';

/** Rows and columns, each of up to two fields: native selects, and buttons that move a field or take it out. */
export function AwardPivotFields() {
  const { lang, view, go } = useReader();
  const { choices, set } = useAwards();
  const say = awardPivotWords(lang);
  const box = useRef<HTMLDivElement>(null);
  const refocus = useRef<string | null>(null);
  const [told, setTold] = useState('');
  const sides = awardSides(view);
  const title = (field: AwardPivotField) => say.fields[field];
  const list = (fields: readonly AwardPivotField[]) => fields.map(title).join(lang === 'zh' ? '、' : ', ');

  useLayoutEffect(() => {
    if (refocus.current === null) return;
    box.current?.querySelector<HTMLElement>(refocus.current)?.focus();
    refocus.current = null;
  });
  const act = (next: AwardSides, focus: string | null) => {
    refocus.current = focus;
    setTold(say.told(list(next.rows), list(next.columns)));
    go({ ...next, order: '', where: view.where.filter((entry) => !/^(cell|page):/.test(entry)) });
  };
  const all = [...sides.rows, ...sides.columns];
  const side = (name: AwardSide) => (
    <fieldset key={name} className="award-side" data-side={name}>
      <legend className="picker-label">{say.sides[name]}</legend>
      {sides[name].length === 0 && <span className="quiet">{say.noField}</span>}
      {sides[name].map((field, at) => (
        <span key={field} className="award-field" data-field={field}>
          <select
            aria-label={say.fieldOf(say.sides[name], at + 1)}
            value={field}
            onChange={(event) => {
              const chosen = event.target.value as AwardPivotField;
              act(withSide(sides, name, at, chosen), `[data-field="${chosen}"] select`);
            }}
          >
            {AWARD_FIELDS.map((one) => (
              <option key={one} value={one}>
                {title(one)}
              </option>
            ))}
          </select>
          {at > 0 && (
            <Move
              label={say.turn(say.sides[name])}
              sign="⇅"
              onPress={() => act(turnedSide(sides, field), `[data-field="${field}"] select`)}
            />
          )}
          {sides[other(name)].length < MOST_AWARD_FIELDS && (
            <Move
              label={say.across(title(field), say.sides[other(name)])}
              sign={name === 'rows' ? '→' : '←'}
              onPress={() => act(acrossSide(sides, field), `[data-field="${field}"] select`)}
            />
          )}
          {all.length > 1 && (
            <Move
              label={say.remove(title(field))}
              sign="×"
              onPress={() => act(withoutSide(sides, field), `[data-side="${name}"] .award-add`)}
            />
          )}
        </span>
      ))}
      {sides[name].length < MOST_AWARD_FIELDS && (
        <select
          className="award-add"
          aria-label={say.addTo(say.sides[name])}
          value=""
          onChange={(event) => {
            const chosen = event.target.value as AwardPivotField;
            act(withSide(sides, name, sides[name].length, chosen), `[data-field="${chosen}"] select`);
          }}
        >
          <option value="">{say.add}</option>
          {AWARD_FIELDS.filter((one) => !all.includes(one)).map((one) => (
            <option key={one} value={one}>
              {title(one)}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
  return (
    <div ref={box} className="award-sides">
      {side('rows')}
      {side('columns')}
      <button
        type="button"
        className="button small"
        onClick={() => act({ rows: sides.columns, columns: sides.rows }, null)}
      >
        {say.swap}
      </button>
      <label className="pv-check" title={say.note.heat}>
        <input
          type="checkbox"
          checked={choices.pivot?.heat !== false}
          onChange={(event) => set({ heat: event.currentTarget.checked ? null : 'off' }, { replace: true })}
        />
        {say.heat}
      </label>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </div>
  );
}

type MoveProps = { readonly label: string; readonly sign: string; readonly onPress: () => void };

function Move({ label, sign, onPress }: MoveProps) {
  return (
    <button type="button" className="award-move" aria-label={label} title={label} onClick={onPress}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

function other(side: AwardSide): AwardSide {
  return side === 'rows' ? 'columns' : 'rows';
}
