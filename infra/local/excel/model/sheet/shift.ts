import { type Area, contains, intersection, MAX_COLUMNS, MAX_ROWS, without } from "../area.ts";

export type Direction = "down" | "right" | "up" | "left";

/** Cells put in ("down", "right") or taken out ("up", "left") at a place. */
export interface Shift {
  readonly at: Area;
  readonly direction: Direction;
}

export function isVertical(direction: Direction): boolean {
  return direction === "down" || direction === "up";
}
export function isInsertion(direction: Direction): boolean {
  return direction === "down" || direction === "right";
}

/** Everything that can move: from the place to the edge of the sheet. */
export function strip({ at, direction }: Shift): Area {
  return isVertical(direction)
    ? { ...at, rows: MAX_ROWS - at.row }
    : { ...at, columns: MAX_COLUMNS - at.column };
}

interface Span {
  readonly start: number;
  readonly count: number;
}

function grown({ start, count }: Span, at: number, by: number, limit: number): Span | undefined {
  if (count === limit || at >= start + count) return { start, count };
  const moved = at <= start ? { start: start + by, count } : { start, count: count + by };
  const kept = Math.min(moved.count, limit - moved.start);
  return kept <= 0 ? undefined : { ...moved, count: kept };
}

function cut({ start, count }: Span, at: number, by: number, limit: number): Span | undefined {
  if (count === limit || at >= start + count) return { start, count };
  const lost = Math.max(0, Math.min(start + count, at + by) - Math.max(start, at));
  const before = Math.max(0, Math.min(start, at + by) - at);
  return lost === count ? undefined : { start: start - (at < start ? before : 0), count: count - lost };
}

/** Where an area goes that moves as a whole; undefined when nothing of it is left. */
export function shifted(area: Area, shift: Shift): Area | undefined {
  const { at, direction } = shift;
  const move = isInsertion(direction) ? grown : cut;
  if (isVertical(direction)) {
    if (area.column < at.column || area.column + area.columns > at.column + at.columns) return area;
    const rows = move({ start: area.row, count: area.rows }, at.row, at.rows, MAX_ROWS);
    return rows && { ...area, row: rows.start, rows: rows.count };
  }
  if (area.row < at.row || area.row + area.rows > at.row + at.rows) return area;
  const columns = move({ start: area.column, count: area.columns }, at.column, at.columns, MAX_COLUMNS);
  return columns && { ...area, column: columns.start, columns: columns.count };
}

/** The same for a rule on cells, of which a part may stay while the other moves. */
export function shiftedParts(area: Area, shift: Shift): Area[] {
  const lane = isVertical(shift.direction)
    ? { ...shift.at, row: 0, rows: MAX_ROWS }
    : { ...shift.at, column: 0, columns: MAX_COLUMNS };
  if (contains(lane, area)) {
    const moved = shifted(area, shift);
    return moved === undefined ? [] : [moved];
  }
  const moving = intersection(lane, area);
  if (moving === undefined) return [area];
  const moved = shifted(moving, shift);
  return [...without(area, lane), ...(moved === undefined ? [] : [moved])];
}
