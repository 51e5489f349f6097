import { emptyWorkbook, type Workbook } from "../clerk/memory-workbook.ts";
import { seatClerk } from "../clerk/clerk-room.ts";
import type { Seat, StormDesk } from "./storm-desk.ts";

class PaneDied extends Error {}

/** A desk without Excel. */
export function memoryStormDesk(seat: Seat, book: Workbook = emptyWorkbook()): StormDesk {
  const { room, user, ...rest } = seat;
  let callsToLive = Number.POSITIVE_INFINITY;
  const { sync, desk, hands, takeBack } = seatClerk(room, user, {
    ...rest,
    hasUndo: true,
    book,
    beforeCall: () => {
      callsToLive -= 1;
      if (callsToLive < 0) throw new PaneDied();
    },
  });
  const copy = (): Workbook => structuredClone(book);
  return {
    sync,
    port: desk,
    hands,
    hasSheet: (form) => book.sheets.has(form),
    places: (form) => (book.sheets.get(form)?.rows ?? []).map((_, place) => place),
    undo: (times) => {
      for (let left = times; left > 0; left -= 1) takeBack();
    },
    showAll: (form) => {
      for (const row of book.sheets.get(form)?.rows ?? []) row.hidden = false;
    },
    // Without Excel nothing is refused.
    protect: () => undefined,
    openElsewhere: () => undefined,
    save: () => {
      const file = copy();
      return (other) => memoryStormDesk(other, structuredClone(file));
    },
    reload: () => memoryStormDesk(seat, copy()),
    perform: async (act, calls) => {
      callsToLive = calls;
      try {
        await act();
        return true;
      } catch (error) {
        if (error instanceof PaneDied) return false;
        throw error;
      } finally {
        callsToLive = Number.POSITIVE_INFINITY;
      }
    },
  };
}
