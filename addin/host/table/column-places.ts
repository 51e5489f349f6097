/**
 * Which column of a table holds which slot (rule S33). A column is its id, so a caption that is found nowhere else was changed by the
 * clerk. Other programs number the columns of a table anew when they save; an id then leads to a column with another's caption.
 */
import type { KeptTable, Slot } from "./layout.ts";

export interface TableColumn {
  readonly id: number;
  readonly name: string;
}

export interface ColumnPlaces {
  /** Counted from the table's first column. */
  readonly offsets: ReadonlyMap<Slot, number>;
  /** `unclear`: the clerk may have typed captions anew, or a program numbered the columns; `offsets` follow the captions. */
  readonly columnsBy: "ids" | "captions" | "unclear";
}

/** More captions are not typed anew by hand, one with the other's text. */
const MOST_BY_HAND = 2;
const NOWHERE = -1;
/** Excel gives no column this id: a slot that is kept with it is found by its caption alone. */
export const NO_ID = 0;

export function placeColumns(kept: KeptTable, columns: readonly TableColumn[]): ColumnPlaces {
  const slots = Object.entries(kept.columns).map(([slot, { id, caption }]) => ({
    slot,
    byId: columns.findIndex((column) => column.id === id),
    byCaption: columns.findIndex((column) => column.name === caption),
  }));
  const ids = new Set(Object.values(kept.columns).map(({ id }) => id));
  const isOurs = (at: number): boolean => ids.has(columns[at]?.id ?? NOWHERE);
  const isElsewhere = slots.some(
    ({ byId, byCaption }) =>
      byCaption !== NOWHERE && byCaption !== byId && (byId !== NOWHERE || isOurs(byCaption)),
  );
  if (!isElsewhere) return { offsets: byIds(slots), columnsBy: "ids" };

  const count = (holds: (slot: (typeof slots)[number]) => boolean): number => slots.filter(holds).length;
  const gone = count(({ byId }) => byId === NOWHERE);
  const retyped = count(({ byId, byCaption }) => byId !== NOWHERE && byCaption !== byId);
  const onStrangers = count(({ byCaption }) => byCaption !== NOWHERE && !isOurs(byCaption));
  const isByHand = gone + retyped + onStrangers <= MOST_BY_HAND;
  return { offsets: byCaptions(slots), columnsBy: isByHand ? "unclear" : "captions" };
}

interface Found {
  readonly slot: Slot;
  readonly byId: number;
  readonly byCaption: number;
}

/** A slot whose id is gone has the column with its caption, unless that is another slot's. */
function byIds(slots: readonly Found[]): ReadonlyMap<Slot, number> {
  const taken = new Set(slots.map(({ byId }) => byId));
  return new Map(
    slots.flatMap(({ slot, byId, byCaption }) => {
      const at = byId === NOWHERE && !taken.has(byCaption) ? byCaption : byId;
      return at === NOWHERE ? [] : [[slot, at] as const];
    }),
  );
}

function byCaptions(slots: readonly Found[]): ReadonlyMap<Slot, number> {
  return new Map(
    slots.flatMap(({ slot, byCaption }) => (byCaption === NOWHERE ? [] : [[slot, byCaption] as const])),
  );
}
