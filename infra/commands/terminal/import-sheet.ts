import { readFileSync } from "node:fs";
import path from "node:path";
import type { Api } from "../../../addin/client/api.ts";
import { StartFailure } from "../../local/start-failure.ts";
import type { ClerkSheet } from "../../local/office/clerk-sheets.ts";
import { DEMO_YEAR } from "../../local/office/generator/choices.ts";
import { bringFile } from "./bring-file.ts";
import { required } from "./required.ts";
import { DEMONSTRATION_TEXTS } from "../texts/demonstration.ts";
import { formatBilingual } from "../../local/texts/format-bilingual.ts";

/** Imports a sheet like any client: slot, upload, check, commit. @returns a summary of the sheet */
export async function importSheet(api: Api, { unit, file }: ClerkSheet): Promise<string> {
  const fileName = path.basename(file);
  const id = await bringFile(fileName, readFileSync(file), (about) =>
    api.openImport({ unit, year: DEMO_YEAR, ...about }),
  );
  const checked = required(fileName, await api.checkImport(id, {}));
  const committed = required(fileName, await api.commitImport(id, { addPeople: true }));
  const outcomes = committed.receipts.flatMap((receipt) => receipt.rows);
  const refused = outcomes.find((row) => row.status !== "accepted" && row.status !== "unchanged");
  if (refused !== undefined)
    throw new StartFailure(`${fileName}: ${refused.form} ${refused.key}: ${refused.status}`);
  const people = checked.sheets.reduce((sum, sheet) => sum + sheet.people, 0);
  const sessions = checked.sheets.reduce((sum, sheet) => sum + sheet.sessions.length, 0);
  const added = committed.newPeople.map((person) => person.fullName).join(", ");
  return formatBilingual(DEMONSTRATION_TEXTS.imported, {
    people: String(people),
    sessions: String(sessions),
    rows: String(outcomes.length),
    added: added || "–",
  });
}
