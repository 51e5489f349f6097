import { parseArgs } from "node:util";
import { StartFailure } from "../../local/cloud/start-failure.ts";

export const WORKBOOK_HELP = `npm run workbook -- --rows SỐ_NGƯỜI --out TỆP.xlsx

  --rows  số người được xếp loại trong lần chấm giả định, từ 1 / people rated in an invented run, 1 or more
  --out   tệp được ghi / the file to write`;

/** Eight digits: more people than any list has. */
const ROWS = /^[1-9]\d{0,7}$/;

export interface WorkbookOptions {
  readonly rows: number;
  readonly out: string;
}

/** Undefined when help was asked for. @throws StartFailure for what cannot be meant. */
export function readWorkbookOptions(args: readonly string[]): WorkbookOptions | undefined {
  const { rows, out, help } = parse(args);
  if (help === true) return undefined;
  if (rows === undefined) throw wrong("thiếu --rows / --rows is missing");
  if (!ROWS.test(rows)) throw wrong(`--rows ${rows}: cần số nguyên từ 1 / a whole number from 1`);
  if (out === undefined || out === "") throw wrong("thiếu --out / --out is missing");
  return { rows: Number(rows), out };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { rows: { type: "string" }, out: { type: "string" }, help: { type: "boolean" } },
    }).values;
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(said: string): StartFailure {
  return new StartFailure(`Tùy chọn sai / Wrong option: ${said}\n\n${WORKBOOK_HELP}`);
}
