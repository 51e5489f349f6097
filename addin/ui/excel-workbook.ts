import { makeExcelDesk } from "../host/excel-desk.ts";
import { openWorkbook } from "../host/open-workbook.ts";
import { DeskError } from "../sync/desk.ts";
import type { Workbook } from "./actions/bench.ts";

/** The workbook in which the add-in runs, with the synchronising of the registers that it may hold. */
export function openExcelWorkbook(): Workbook {
  const desk = makeExcelDesk();
  return {
    desk,
    sync: () => {
      throw new DeskError("unsupported");
    },
    async openFile(bytes) {
      try {
        await openWorkbook(base64(bytes));
        return true;
      } catch (error) {
        if (error instanceof DeskError) return false;
        throw error;
      }
    },
  };
}

/** In pieces: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const piece = 0x8000;
  let binary = "";
  for (let at = 0; at < bytes.length; at += piece) {
    binary += String.fromCodePoint(...bytes.subarray(at, at + piece));
  }
  return btoa(binary);
}
