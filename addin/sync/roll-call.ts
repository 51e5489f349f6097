import { showMark } from "../../domain/attendance-cell.ts";
import type { RowKey } from "../../domain/ids.ts";
import type { Cell, Desk, DeskChange } from "./desk.ts";

const PRESENT = showMark({ mark: "present", madeUpOn: null, note: null });

/** "Điểm danh tất cả có mặt": blanks of one session only, and a way back that leaves alone what was typed since (rule S27). */
export async function markAllPresent(
  desk: Desk,
  session: RowKey,
): Promise<{ readonly filled: number; readonly undo: () => Promise<void> }> {
  const { sheets } = await desk.read();
  const marks = sheets
    .filter(({ layout }) => layout === "matrix")
    .flatMap(({ form, rows }) =>
      rows
        .filter(({ cells }) => cells["session"] === session && cells["mark"] === "")
        .map(({ key }) => ({ form, key: key as RowKey })),
    );
  const write = (was: Cell, now: Cell) =>
    desk.write(
      marks.map(({ form, key }): DeskChange => ({ kind: "set", form, key, cells: { mark: { was, now } } })),
    );
  const left = await write("", PRESENT);
  return {
    filled: marks.length - left.length,
    undo: async () => {
      await write(PRESENT, "");
    },
  };
}
