/**
 * The cells to write for the changes of one form, decided on its lines as they were read. Pure. A cell whose content differs from
 * the one that its change was decided on is left alone and told of (rule S16).
 */
import { groupBy } from "../../../domain/values/group-by.ts";
import type { Cell, ChangeOf, SheetChange, SheetRow } from "../../sync/ports/workbook-port.ts";
import { crossingOf, lineOf, MARK, slotOfColumn } from "../table/matrix.ts";
import {
  insertedCells,
  keyCells,
  type Line,
  type PlannedCell,
  removedCells,
  stateCells,
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
    this.table = table;
    this.#changes = changes;
    const { offsets } = table.stand;
    const sets = new Map(
      groupBy(
        ofKind(changes, "set").flatMap((change) => this.#setCellsOf(change)),
        ({ change }) => this.#lineOfChange(change),
      ),
    );
    const states = groupBy(ofKind(changes, "state"), (change) => this.#lineOfChange(change));
    const removes = new Map<string, ChangeOf<"remove">>(
      ofKind(changes, "remove").map((change) => [change.key, change]),
    );
    const keys = new Map(ofKind(changes, "key").map((change) => [change.place, change]));
    const inserts = new Map<string, ChangeOf<"insert">>(
      ofKind(changes, "insert").map((change) => [change.key, change]),
    );
    let used = 0;
    const cells = table.rows.flatMap(({ values }, row): readonly PlannedCell[] => {
      const key = keyOf(values, offsets);
      const line = { row, key, values, offsets };
      if (!isBlank(values, offsets)) used = row + 1;
      const given = keys.get(row);
      const own = given === undefined ? [] : this.#doing(given, keyCells(line, given, rowAt(row)));
      if (key === "") return own;
      // The key exists already, so the insert was decided without knowing it.
      inserts.delete(key);
      const name = this.#isMatrix ? lineOf(key) : key;
      const gone = removes.get(key);
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
        ...(gone === undefined || this.#done.has(gone) ? [] : this.#doing(gone, removedCells(line, gone))),
        ...stateCells(line, states.get(name) ?? []),
      ];
    });
    // New lines follow the last used one.
    const added = [...inserts.values()].flatMap((change, index) => {
      this.#settle(change, WHOLE);
      return insertedCells(used + index, change, offsets);
    });
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

  get #isMatrix(): boolean {
    return this.#stand.kept.layout === "matrix";
  }

  #lineOfChange({ key }: { readonly key: string }): string {
    return this.#isMatrix ? crossingOf(key).line : key;
  }

  #setCellsOf(change: ChangeOf<"set">): readonly SetCell[] {
    return Object.entries(change.cells).flatMap(([field, { was, now }]) => {
      const offset = this.#offsetOf(change.key, field);
      return offset === undefined ? [] : [{ change, field, offset, was, now }];
    });
  }

  #offsetOf(key: string, field: string): number | undefined {
    const { offsets } = this.#stand;
    if (!this.#isMatrix) return offsets.get(field);
    const slot = field === MARK ? slotOfColumn(crossingOf(key).column, offsets.keys()) : undefined;
    return slot === undefined ? undefined : offsets.get(slot);
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
