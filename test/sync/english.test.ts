import { afterEach, beforeEach, expect, test } from "vitest";
import { STATUS_SLOT } from "../../addin/host/table/layout.ts";
import { UserId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { area, MAX_COLUMNS, MAX_ROWS } from "../../infra/local/excel/model/area.ts";
import type { Sheet } from "../../infra/local/excel/model/sheet/sheet.ts";
import { type ApiRoom, COMMITTEE, YEAR } from "../api/api-room.ts";
import { leaveExcel } from "../excel/excel-of-pane.ts";
import { openClerkRoom, pushAll, seatClerk, tickAll, UNIT } from "./clerk/clerk-room.ts";
import { complaint, typeInto } from "./clerk/desk-rows.ts";
import { seatAtExcel } from "./clerk/excel-clerk.ts";

const VIETNAMESE = /[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]/;

let room: ApiRoom;
/** Texts of people and of the catalogue, which are not translated. */
let data: readonly string[];
beforeEach(async () => {
  room = await openClerkRoom();
  const rows = await room.ledger.allRows({ unit: COMMITTEE, year: YEAR });
  data = rows.flatMap(({ fields }) => Object.values(fields).filter((value) => typeof value === "string"));
});
afterEach(async () => {
  leaveExcel();
  await room.stop();
});

const ours = (text: string): string => data.reduce((rest, written) => rest.replaceAll(written, ""), text);
const vietnameseOf = (texts: Iterable<unknown>): readonly string[] =>
  [...texts].filter((text) => typeof text === "string").filter((text) => VIETNAMESE.test(ours(text)));

function textsOf({ grid }: Sheet): readonly unknown[] {
  const texts: unknown[] = [];
  grid.each(area(0, 0, MAX_ROWS, MAX_COLUMNS), (_row, _column, { value }) => texts.push(value));
  return texts;
}

test("S29: in English sheets, lists, prompts, previews and outcomes say nothing in Vietnamese", async () => {
  const { sync, hands, model } = seatAtExcel(room, "en");
  await sync.open();
  const written = [...model.sheets].flatMap((sheet) => [
    sheet.name,
    ...textsOf(sheet),
    ...sheet.validations.flatMap(({ prompt }) => [prompt.title, prompt.message]),
  ]);
  expect(written.length).toBeGreaterThan(100);
  expect(vietnameseOf(written)).toEqual([]);

  const line = { subject: "nv-001", kind: "Complaint", pending: "Yes" };
  const bad: readonly (readonly [string, string])[] = [
    ["subject", "nobody"],
    ["subject", "Nguyen Van Anh"],
    ["decidedOn", "31/02/2026"],
    ["decidedOn", "#N/A"],
    ["pending", "perhaps"],
    ["kind", "?"],
  ];
  for (const [index, [field, text]] of bad.entries())
    await hands.append("discipline", { ...line, note: `bad ${index}`, [field]: text });
  await hands.append("evaluations", { period: "2026-02", subject: "nv-001", self: "900" });
  await hands.type("attendance", 0, "mark", "what");
  const preview = await sync.preview();
  if (preview.kind !== "preview") throw new Error(preview.why);
  const issues = preview.rows.flatMap((row) => row.issues);
  expect(new Set(issues.map(({ code }) => code))).toEqual(
    new Set([
      "ref-unknown",
      "ref-similar",
      "day-unclear",
      "error-cell",
      "bad-flag",
      "bad-choice",
      "bad-decimal",
      "mark-unknown",
    ]),
  );
  expect(issues.find(({ code }) => code === "bad-decimal")?.message).toBe("A number from 0 to 3 is needed.");
  expect(issues.find(({ code }) => code === "bad-choice")?.message).toMatch(
    /^“.+” is not in the list. Choose: .+; /,
  );
  expect(vietnameseOf(issues.map(({ message }) => message))).toEqual([]);
  expect(vietnameseOf(preview.rows.map(({ title }) => title))).toEqual([]);
});

test("S29: in English the status of a row says saved, merged, conflict and locked in English", async () => {
  const { sync, hands, note } = seatAtExcel(room, "en");
  await sync.open();
  const send = async () => sync.push(tickAll(await sync.preview()));
  for (const one of ["first", "second", "third"])
    await hands.append("discipline", { ...complaint(one), pending: "Yes" });
  await hands.type("attendance", 0, "mark", "x");
  const actor = { user: UserId.parse("admin"), roles: ["Admin"], clientId: "test" } as const;
  await room.ledger.lock({ unit: UNIT, year: YEAR }, Period.parse("2026-03"), "closed", actor);
  await send();
  const minh = seatClerk(room, "minh");
  await minh.sync.open();
  await typeInto(minh, "discipline", "first", "kind", "Kỷ luật");
  await typeInto(minh, "discipline", "second", "note", "of Minh");
  await pushAll(minh);
  await hands.type("discipline", (await note("first")).place, "note", "first, mended");
  await hands.type("discipline", (await note("second")).place, "note", "second, mended");
  const { outcomes } = await send();
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["conflict", "locked", "merged"]);
  const said = [0, 1, 2].map((place) => hands.value("discipline", place, STATUS_SLOT));
  const told = [...said, hands.value("attendance", 0, STATUS_SLOT)];
  expect(told.every((text) => text !== "")).toBe(true);
  expect(vietnameseOf(told)).toEqual([]);
});
