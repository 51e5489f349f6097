import type { SheetRow } from "../../../addin/sync/ports/workbook-port.ts";
import type { Preview, PreviewRow, RowChoice } from "../../../addin/sync/ports/register-sync.ts";
import { type ApiRoom, YEAR } from "../../api/api-room.ts";
import { type Clerk, UNIT } from "./clerk-room.ts";

/** A complaint as a clerk types it; `note` distinguishes it from the others. */
export function complaint(note: string) {
  return { subject: "Nguyễn Văn An", kind: "Khiếu nại, tố cáo", pending: "Có", note };
}

export async function rowsOf({ desk }: Clerk, form: string): Promise<readonly SheetRow[]> {
  return (await desk.read()).sheets.find((sheet) => sheet.form === form)?.rows ?? [];
}

/** The row with this note or this key. */
export async function findRow(clerk: Clerk, form: string, which: string): Promise<SheetRow> {
  const rows = await rowsOf(clerk, form);
  const found = rows.find(({ key, cells }) => key === which || cells["note"] === which);
  if (found === undefined) throw new Error(`no row ${which} in ${form}`);
  return found;
}

export async function typeInto(
  clerk: Clerk,
  form: string,
  which: string,
  field: string,
  value: string | number,
) {
  await clerk.hands.type(form, (await findRow(clerk, form, which)).place, field, value);
}

export async function previewed(clerk: Clerk): Promise<Extract<Preview, { kind: "preview" }>> {
  const preview = await clerk.sync.preview();
  if (preview.kind !== "preview") throw new Error(`broken: ${preview.why}`);
  return preview;
}

/** Sends the whole preview with the same choice for every row. */
export async function pushAs(clerk: Clerk, choice: RowChoice) {
  const { rows } = await previewed(clerk);
  return clerk.sync.push(new Map(rows.map((row): [PreviewRow, RowChoice] => [row, choice])));
}

/** The rows of a form in the register, by key. */
export async function stored(room: ApiRoom, form: string) {
  const rows = await room.ledger.allRows({ unit: UNIT, year: YEAR }, form);
  return new Map(rows.map((row) => [row.key, row]));
}

function byCode(left: string, right: string): number {
  return left < right ? -1 : 1;
}

export async function notes(room: ApiRoom, form = "discipline"): Promise<readonly string[]> {
  const rows = [...(await stored(room, form)).values()].filter(({ deleted }) => !deleted);
  return rows.map(({ fields }) => String(fields["note"])).toSorted(byCode);
}

export async function sequence(room: ApiRoom): Promise<number> {
  return (await room.ledger.head({ unit: UNIT, year: YEAR })).seq;
}
