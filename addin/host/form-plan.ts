/**
 * The cells to write for the changes of one form, decided line by line as the lines are read. Pure. A cell whose content
 * differs from the one that its change was decided on is left alone and reported (rule S16).
 */
import { groupBy } from "../../domain/values/group-by.ts";
import type { Cell, ChangeOf, SheetChange, SheetRow } from "../sync/ports/workbook-port.ts";
import { KEY_SLOT, type Slot } from "./layout.ts";
import { crossingOf, lineOf, MARK, slotOfColumn } from "./matrix.ts";
import { keyCells, type Line, type PlannedCell, removedCells, stateCells } from "./planned-cell.ts";
import { isBlank, keyOf } from "./raw-table.ts";
import type { Stand } from "./survey.ts";

interface SetCell {
  readonly change: ChangeOf<"set">;
  readonly field: string;
  readonly offset: number;
  readonly was: Cell;
  readonly now: Cell;
}

export class FormPlan {
  readonly stand: Stand;
  readonly #sets: Map<string, SetCell[]>;
  readonly #states: ReadonlyMap<string, readonly ChangeOf<"state">[]>;
  readonly #removes: ReadonlyMap<string, ChangeOf<"remove">>;
  readonly #keys: ReadonlyMap<number, ChangeOf<"key">>;
  readonly #inserts: Map<string, ChangeOf<"insert">>;
  readonly #changes: readonly SheetChange[];
  readonly #lastReading: ReadonlyMap<number, SheetRow>;
  readonly #done = new Set<SheetChange>();
  readonly #doneFields = new Map<SheetChange, Set<string>>();
  readonly #written: PlannedCell[] = [];
  #lastUsed = -1;
  #writes = false;
  #refused = false;

  constructor(stand: Stand, changes: readonly SheetChange[], lastReading: ReadonlyMap<number, SheetRow>) {
    this.stand = stand;
    this.#changes = changes;
    this.#lastReading = lastReading;
    this.#sets = new Map();
    for (const change of ofKind(changes, "set")) this.#addSet(change);
    this.#states = groupBy(ofKind(changes, "state"), ({ key }) => this.#lineOfChange(key));
    this.#removes = new Map(ofKind(changes, "remove").map((change) => [change.key, change]));
    this.#keys = new Map(ofKind(changes, "key").map((change) => [change.place, change]));
    this.#inserts = new Map(ofKind(changes, "insert").map((change) => [change.key, change]));
  }

  /** The number of new lines that the inserts may need. */
  get inserts(): number {
    return this.#inserts.size;
  }

  /** Whether any cell of the table is written. */
  get writes(): boolean {
    return this.#writes;
  }

  /** Decides on the lines beginning at `from`, given their content. */
  decide(from: number, lines: readonly (readonly Cell[])[]): readonly PlannedCell[] {
    const { offsets } = this.stand;
    const planned = lines.flatMap((values, index): readonly PlannedCell[] => {
      const key = keyOf(values, offsets);
      const line = { row: from + index, key, values, offsets };
      if (!isBlank(values, offsets)) this.#lastUsed = line.row;
      const cells = this.#keyCells(line);
      if (key === "") return cells;
      // The key exists already, so the insert was decided without knowing it.
      this.#inserts.delete(key);
      const name = this.#isMatrix ? lineOf(key) : key;
      return [
        ...cells,
        ...this.#setCells(line, name),
        ...this.#removedCells(line),
        ...this.#stateCells(line, name),
      ];
    });
    this.#writes ||= planned.length > 0;
    return planned;
  }

  /** New lines below the last used one. Call it when every line has been decided on. */
  appended(): { readonly cells: readonly PlannedCell[]; readonly rows: number } {
    const { offsets } = this.stand;
    let row = this.#lastUsed;
    const cells = [...this.#inserts.values()].flatMap((change): readonly PlannedCell[] => {
      row += 1;
      this.#done.add(change);
      const values: readonly (readonly [Slot, Cell])[] = [
        ...Object.entries(change.cells),
        [KEY_SLOT, change.key],
      ];
      return values.flatMap(([field, value]) => {
        const column = offsets.get(field);
        return column === undefined ? [] : [{ row, column, value, was: "", key: "", change, field }];
      });
    });
    this.#writes ||= cells.length > 0;
    return { cells, rows: row + 1 };
  }

  /** Whether some cell did not have the expected content. */
  get refused(): boolean {
    return this.#refused;
  }

  wrote(cell: PlannedCell): void {
    this.#written.push(cell);
  }

  /** The cells that have reached the table. */
  get written(): readonly PlannedCell[] {
    return this.#written;
  }

  /** Records that the cell no longer had the expected content when the write reached it. */
  refuse({ change, field }: PlannedCell): void {
    this.#refused = true;
    this.#done.delete(change);
    this.#doneFields.get(change)?.delete(field);
  }

  left(): readonly SheetChange[] {
    return this.#changes.flatMap((change): readonly SheetChange[] => {
      if (change.kind !== "set") return this.#done.has(change) ? [] : [change];
      const done = this.#doneFields.get(change);
      const cells = Object.entries(change.cells).filter(([field]) => !done?.has(field));
      return cells.length === 0 ? [] : [{ ...change, cells: Object.fromEntries(cells) }];
    });
  }

  get #isMatrix(): boolean {
    return this.stand.kept.layout === "matrix";
  }

  #lineOfChange(key: string): string {
    return this.#isMatrix ? crossingOf(key).line : key;
  }

  #addSet(change: ChangeOf<"set">): void {
    const line = this.#lineOfChange(change.key);
    const cells = this.#sets.get(line) ?? [];
    for (const [field, { was, now }] of Object.entries(change.cells)) {
      const offset = this.#offsetOf(change.key, field);
      if (offset !== undefined) cells.push({ change, field, offset, was, now });
    }
    this.#sets.set(line, cells);
  }

  #offsetOf(key: string, field: string): number | undefined {
    const { offsets } = this.stand;
    if (!this.#isMatrix) return offsets.get(field);
    const slot = field === MARK ? slotOfColumn(crossingOf(key).column, offsets.keys()) : undefined;
    return slot === undefined ? undefined : offsets.get(slot);
  }

  #setCells({ row, key, values }: Line, name: string): readonly PlannedCell[] {
    const waiting = this.#sets.get(name) ?? [];
    const fits = waiting.filter(({ offset, was }) => (values[offset] ?? "") === was);
    if (fits.length === 0) return [];
    // A copied line has the same key; a change that the first line took is not written twice.
    this.#sets.set(
      name,
      waiting.filter((cell) => !fits.includes(cell)),
    );
    return fits.flatMap(({ change, field, offset, was, now }) => {
      const fields = this.#doneFields.get(change) ?? new Set<string>();
      this.#doneFields.set(change, fields.add(field));
      return was === now ? [] : [{ row, column: offset, value: now, was, key, change, field }];
    });
  }

  #removedCells(line: Line): readonly PlannedCell[] {
    const change = this.#removes.get(line.key);
    return change === undefined || this.#done.has(change)
      ? []
      : this.#doing(change, removedCells(line, change));
  }

  #keyCells(line: Line): readonly PlannedCell[] {
    const change = this.#keys.get(line.row);
    return change === undefined
      ? []
      : this.#doing(change, keyCells(line, change, this.#lastReading.get(line.row)));
  }

  #stateCells(line: Line, name: string): readonly PlannedCell[] {
    const states = this.#states.get(name) ?? [];
    for (const state of states) this.#done.add(state);
    return stateCells(line, states);
  }

  #doing(change: SheetChange, cells: readonly PlannedCell[] | undefined): readonly PlannedCell[] {
    if (cells !== undefined) this.#done.add(change);
    return cells ?? [];
  }
}

function ofKind<K extends SheetChange["kind"]>(
  changes: readonly SheetChange[],
  kind: K,
): readonly ChangeOf<K>[] {
  return changes.filter((change): change is ChangeOf<K> => change.kind === kind);
}
