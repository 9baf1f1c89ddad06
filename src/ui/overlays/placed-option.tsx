import { type ComponentProps, useContext } from 'react';
import { ListStateContext } from 'react-aria-components';

type Props = ComponentProps<'div'> & {
  readonly item: string;
  /** Ids of all options, in the order of the list. */
  readonly order: readonly string[];
};
type Places = { readonly order: readonly string[]; readonly of: ReadonlyMap<string, number> };

const known = new WeakMap<object, Places>();

/** An option of a list of which only a part is in the document; it says which of those that fit the search it is. */
export function PlacedOption({ item, order, ...props }: Props) {
  const collection = useContext(ListStateContext)?.collection;
  const places = collection && placesIn(collection, order);
  // The library counts headings among the options and begins anew with each section.
  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: its role is that of an option, which the library gives
  return <div {...props} aria-posinset={places?.get(item)} aria-setsize={places?.size} />;
}

function placesIn(collection: { readonly getItem: (key: string) => unknown }, order: readonly string[]): Places['of'] {
  const before = known.get(collection);
  if (before?.order === order) return before.of;
  const fitting = order.filter((id) => collection.getItem(id) !== null);
  const of = new Map(fitting.map((id, at) => [id, at + 1]));
  known.set(collection, { order, of });
  return of;
}
