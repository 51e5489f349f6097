import { type Area, isUnbounded } from "../../model/area.ts";
import { invalidArgument, sizeMismatch } from "../../model/excel-error.ts";
import { withNumberFormat } from "../../model/format/format.ts";
import { applyFormat } from "../../model/format/formatting.ts";
import { arrayRowFor } from "../../model/range/misplacing.ts";
import { requireAllowed } from "../../model/sheet/protection.ts";
import { type Entry, write } from "../../model/range/write.ts";
import type { HostLike } from "../wire-class.ts";
import type { RangeTarget } from "../wire-object.ts";

const MAX_READ_CELLS = 5_000_000;

/** Unbounded ranges and more than five million cells read null. Source: excel-add-ins-ranges-unbounded.md, performance.md */
export function orNull<T>(of: Area, read: () => T): T | null {
  return isUnbounded(of) || of.rows * of.columns > MAX_READ_CELLS ? null : read();
}

/** A scalar fills the range; an array has exactly its size. */
function entries(of: Area, value: unknown, location: string): (row: number, column: number) => unknown {
  if (isUnbounded(of)) throw invalidArgument(undefined, location);
  if (value === null || value === undefined) throw invalidArgument(undefined, location);
  if (!Array.isArray(value)) return () => value;
  const rows = value as readonly unknown[];
  if (rows.length !== of.rows || rows.some((row) => !Array.isArray(row) || row.length !== of.columns)) {
    throw sizeMismatch(location);
  }
  return (row, column) => (rows[row] as readonly unknown[])[column];
}

function entry(value: unknown, location: string): Entry {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw invalidArgument(undefined, location);
}

export function writeEntries(
  { sheet, area }: RangeTarget,
  value: unknown,
  host: HostLike,
  location: string,
): void {
  const at = entries(area, value, location);
  if (area.rows * area.columns <= MAX_READ_CELLS) {
    const checked: Entry[][] = Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => entry(at(row, column), location)),
    );
    const rowFor = Array.isArray(value) ? arrayRowFor(host.model, sheet, area) : (row: number) => row;
    write(host.model, sheet, area, (row, column) => checked[rowFor(row) ?? -1]?.[column] ?? null);
    return;
  }
  throw invalidArgument(undefined, location);
}

export function writeNumberFormats({ sheet, area }: RangeTarget, value: unknown, host: HostLike): void {
  const location = "Range.numberFormat";
  if (isUnbounded(area)) throw invalidArgument(undefined, location);
  requireAllowed(sheet, "allowFormatCells");
  if (!Array.isArray(value)) {
    if (typeof value !== "string") throw invalidArgument(undefined, location);
    applyFormat(sheet, area, (before) => withNumberFormat(before, value || "General"));
  } else {
    const at = entries(area, value, location);
    for (let row = 0; row < area.rows; row++) {
      for (let column = 0; column < area.columns; column++) {
        const numberFormat = at(row, column);
        if (numberFormat === null) continue;
        if (typeof numberFormat !== "string") throw invalidArgument(undefined, location);
        const [r, c] = [area.row + row, area.column + column];
        const format = withNumberFormat(sheet.formatAt(r, c), numberFormat || "General");
        sheet.grid.put(r, c, { ...sheet.cell(r, c), format });
      }
    }
  }
  host.model.changedSheet("format", sheet, area);
}
