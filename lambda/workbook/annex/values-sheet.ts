import { aboutText, basesOf } from "../../../domain/policy/reading/bases.ts";
import { listValues } from "../../../domain/policy/reading/list-values.ts";
import { SOURCE_KINDS_TEXTS } from "../../../domain/texts/document/policy-parts.ts";
import { VALUES_SHEET_TEXTS as TEXTS } from "../../../domain/texts/workbook/values.ts";
import { TRIAL_TEXTS } from "../../../domain/texts/document/trials.ts";
import type { Assumed } from "../../../domain/trial/assumed.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { nameSettings } from "../../../domain/wording/setting-words.ts";
import { serialOf } from "../../../domain/values/day.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { titledSheet } from "../writer/titled-sheet.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";

/** Each text with what is known of it, then the values that rest on it, whether they were used or not. */
export async function writeValuesSheet(
  book: WorkbookOutput,
  { policy, assumed }: CommitteeReport,
): Promise<number> {
  const sheet = titledSheet(book, {
    name: TEXTS.sheet,
    orientation: "landscape",
    title: TEXTS.title,
    columns: [
      { caption: TEXTS.name, width: 74, style: STYLE.prose },
      { caption: TEXTS.value, width: 34, style: STYLE.prose },
      { caption: TEXTS.since, width: 13, style: STYLE.day },
    ],
  });
  const moves = new Map(assumed?.().map((one) => [one.text, one]));
  for (const { source, values } of basesOf(listValues(policy))) {
    const title = `${SOURCE_KINDS_TEXTS[source.kind].vi}: ${nameSettings(source.source, "vi")}`;
    await sheet.add([title, null, null], [STYLE.strongText, STYLE.strongText, STYLE.strongText]);
    const about = [...aboutText(source, "vi"), ...(source.address === null ? [] : [source.address])].join(
      "; ",
    );
    if (about !== "") await sheet.add([about, null, null]);
    const move = source.kind === "assumption" ? moves.get(source.source) : undefined;
    if (move !== undefined) await sheet.add([movedText(move), null, null]);
    const lines = new Map(
      values.map(({ name, value, effective }) => [
        `${name.vi} ${value?.vi} ${effective}`,
        { name, value, effective },
      ]),
    );
    for (const { name, value, effective } of lines.values())
      await sheet.add([name.vi, value?.vi ?? null, serialOf(effective)]);
  }
  writeTableFoot(sheet, book.head);
  sheet.close();
  return sheet.rows;
}

/** How many subjects are other without the assumption. */
function movedText({ moved, levels }: Assumed): string {
  return moved === null
    ? TRIAL_TEXTS.needed.vi
    : fill(TRIAL_TEXTS.moved.vi, { moved: String(moved), levels: String(levels ?? 0) });
}
