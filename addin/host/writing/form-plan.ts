/**
 * The cells to write for the changes of one form, decided on its lines as they were read. Pure. A cell whose content differs from
 * the one that its change was decided on is left alone and told of (rule S16).
 */
import { groupBy } from "../../../domain/values/group-by.ts";
import type { Cell, ChangeOf, SheetChange, SheetRow } from "../../sync/ports/workbook-port.ts";
import { KEY_SLOT, partOfSlot, type Slot } from "../table/layout.ts";
import { type RowPlaces, rowPlaces } from "../table/row-places.ts";
import {
  addedCells,
  insertedCells,
  keyCells,
  type Line,
  type PlannedCell,
  removedCells,
  says,
  stateCells,
  unnamedStateCells,
} from "./planned-cell.ts";
import { isBlank, keyOf, type RawTable } from "../table/raw-table.ts";
import type { Stand } from "../table/stand.ts";

interface SetCell {
  readonly change: ChangeOf<"set">;
  readonly field: string;
  readonly offset: number;
  readonly was: Cell;
  readonly now: Cell;
}

/** Stands for all cells of a change that is done as a whole or not at all. */
const WHOLE = "";

export class FormPlan {
  readonly table: RawTable;
  readonly cells: readonly PlannedCell[];
  /** The number of lines that the table must have. */
  readonly rows: number;
  readonly #changes: readonly SheetChange[];
  readonly #places: RowPlaces;
  /** The fields of each change that are, or will be, as it wants them. */
  readonly #done = new Map<SheetChange, Set<string>>();

  /**
   * @param rowAt the row that the sync was told at a place
   * @param others cells that are written besides
   */
  constructor(
    table: RawTable,
    changes: readonly SheetChange[],
    rowAt: (place: number) => SheetRow | undefined,
    others: readonly PlannedCell[] = [],
  ) {
    const { kept, offsets } = table.stand;
    this.table = table;
    this.#changes = changes;
    this.#places = rowPlaces(kept, () => offsets.keys());
    const { lineOfCell } = this.#places;
    const sets = new Map(
      groupBy(
        ofKind(changes, "set").flatMap((change) => this.#setCellsOf(change)),
        ({ change }) => this.#lineOfChange(change),
      ),
    );
    const states = groupBy(ofKind(changes, "state"), (change) => this.#lineOfChange(change));
    const removes = groupBy(ofKind(changes, "remove"), (change) => this.#lineOfChange(change));
    const keys = this.#places.keysByLine(ofKind(changes, "key"));
    const inserts = new Map(
      groupBy(ofKind(changes, "insert"), ({ key }) => lineOfCell(this.#places.keyCellOf(key))),
    );
    const [unnamed] = ofKind(changes, "unnamed-states");
    if (unnamed !== undefined) this.#settle(unnamed, WHOLE);
    let used = 0;
    const cells = table.rows.flatMap(({ values }, row): readonly PlannedCell[] => {
      const key = keyOf(values, offsets);
      const line = { row, key, values, offsets };
      if (!isBlank(values, offsets)) used = row + 1;
      const own = [...this.#keyCells(line, keys.get(row) ?? [], rowAt)];
      if (key === "" && unnamed !== undefined)
        own.push(...unnamedStateCells(line, unnamed, unnamed.states.get(table.stand.top + row + 1) ?? []));
      if (key === "") return own;
      const name = lineOfCell(key);
      const added = inserts.get(name) ?? [];
      inserts.delete(name);
      const gone = removes.get(name) ?? [];
      const waiting = sets.get(name) ?? [];
      // A copied line has the same key; a change that the first line took is not written twice.
      const fits = waiting.filter(({ offset, was }) => (values[offset] ?? "") === was);
      sets.set(
        name,
        waiting.filter((cell) => !fits.includes(cell)),
      );
      for (const state of states.get(name) ?? []) this.#settle(state, WHOLE);
      return [
        ...own,
        ...fits.flatMap((cell) => this.#setCell(line, cell)),
        ...added.flatMap((change) => this.#insertIn(line, change)),
        ...this.#remove(
          line,
          gone.filter((change) => !this.#done.has(change)),
        ),
        ...stateCells(line, states.get(name) ?? []),
      ];
    });
    // New lines follow the last used one.
    const added = [...inserts.values()].flatMap((line, index) =>
      line.flatMap((change, at) => this.#insertedCells(used + index, change, at === 0)),
    );
    this.rows = used + inserts.size;
    this.cells = [...others, ...cells, ...added];
  }

  /** The cell has not got its value. */
  refuse({ change, field }: PlannedCell): void {
    this.#done.get(change)?.delete(change.kind === "set" ? field : WHOLE);
  }

  /** The changes that were left alone; of a `set` only those cells. */
  left(): readonly SheetChange[] {
    return this.#changes.flatMap((change): readonly SheetChange[] => {
      const done = this.#done.get(change);
      if (change.kind !== "set") return done?.has(WHOLE) === true ? [] : [change];
      const cells = Object.entries(change.cells).filter(([field]) => done?.has(field) !== true);
      return cells.length === 0 ? [] : [{ ...change, cells: Object.fromEntries(cells) }];
    });
  }

  get #stand(): Stand {
    return this.table.stand;
  }

  #lineOfChange({ key }: { readonly key: string }): string {
    return this.#places.lineOfRow(key);
  }

  #setCellsOf(change: ChangeOf<"set">): readonly SetCell[] {
    return Object.entries(change.cells).flatMap(([field, { was, now }]) => {
      const slot = this.#places.slotOf(change.key, field);
      const offset = slot === undefined ? undefined : this.#stand.offsets.get(slot);
      return offset === undefined ? [] : [{ change, field, offset, was, now }];
    });
  }

  /** All rows of a line give it the same key, which is written once. */
  #keyCells(
    line: Line,
    changes: readonly ChangeOf<"key">[],
    rowAt: (place: number) => SheetRow | undefined,
  ): readonly PlannedCell[] {
    const [first] = changes;
    const last = first === undefined ? undefined : rowAt(first.place);
    const cells = last === undefined ? undefined : this.#places.slotsOf(first?.key ?? "", last.cells);
    if (first === undefined || last === undefined || cells === undefined) return [];
    const told = { key: last.key === "" ? "" : this.#places.keyCellOf(last.key), cells };
    const planned = keyCells(line, first, this.#places.keyCellOf(first.key), told);
    return changes.flatMap((change, index) =>
      this.#doing(change, index === 0 || planned === undefined ? planned : []),
    );
  }

  /** A row that comes into a line which is there already; where the row itself is there, it was decided without knowing it. */
  #insertIn(line: Line, change: ChangeOf<"insert">): readonly PlannedCell[] {
    const cells = this.#stand.kept.layout === "pivoted" ? this.#partCells(change) : undefined;
    return this.#doing(change, cells === undefined ? undefined : addedCells(line, change, cells));
  }

  /** The cells of a row that it shares with no other row of its line. */
  #partCells({ key, cells }: ChangeOf<"insert">): Readonly<Record<Slot, Cell>> | undefined {
    const all = this.#places.slotsOf(key, cells);
    return all && Object.fromEntries(Object.entries(all).filter(([slot]) => partOfSlot(slot) !== undefined));
  }

  #insertedCells(row: number, change: ChangeOf<"insert">, isFirst: boolean): readonly PlannedCell[] {
    const cells = isFirst ? this.#places.slotsOf(change.key, change.cells) : this.#partCells(change);
    if (cells === undefined) return [];
    this.#settle(change, WHOLE);
    const keyCell = isFirst ? { [KEY_SLOT]: this.#places.keyCellOf(change.key) } : {};
    return insertedCells(row, change, { ...cells, ...keyCell }, this.#stand.offsets);
  }

  /** A line goes with the last of its rows, and stays whole if anything in it has changed meanwhile. */
  #remove(line: Line, changes: readonly ChangeOf<"remove">[]): readonly PlannedCell[] {
    const agreed = changes.flatMap((change) => {
      const was = this.#places.slotsOf(change.key, change.was);
      return was !== undefined && says(line, was) ? [{ change, slots: Object.keys(was) }] : [];
    });
    const last = agreed.at(-1);
    const going = new Set(agreed.flatMap(({ slots }) => slots));
    const stays = [...line.offsets].some(
      ([slot, at]) => partOfSlot(slot) !== undefined && !going.has(slot) && (line.values[at] ?? "") !== "",
    );
    return agreed.flatMap(({ change, slots }) => {
      const takesLine = !stays && change === last?.change;
      const own = takesLine
        ? [...line.offsets.keys()].filter((slot) => !going.has(slot) || slots.includes(slot))
        : slots.filter((slot) => partOfSlot(slot) !== undefined);
      return this.#doing(change, removedCells(line, change, own, { isLineGoing: !stays }));
    });
  }

  #setCell({ row, key }: Line, { change, field, offset, was, now }: SetCell): readonly PlannedCell[] {
    this.#settle(change, field);
    return was === now ? [] : [{ row, column: offset, value: now, was, key, change, field }];
  }

  #doing(change: SheetChange, cells: readonly PlannedCell[] | undefined): readonly PlannedCell[] {
    if (cells !== undefined) this.#settle(change, WHOLE);
    return cells ?? [];
  }

  #settle(change: SheetChange, field: string): void {
    const fields = this.#done.get(change) ?? new Set<string>();
    this.#done.set(change, fields.add(field));
  }
}

function ofKind<K extends SheetChange["kind"]>(
  changes: readonly SheetChange[],
  kind: K,
): readonly ChangeOf<K>[] {
  return changes.filter((change): change is ChangeOf<K> => change.kind === kind);
}
