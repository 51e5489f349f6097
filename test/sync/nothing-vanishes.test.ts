import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { NAME_SLOT } from "../../addin/host/table/layout.ts";
import type { PreviewRow, RowChoice } from "../../addin/sync/ports/register-sync.ts";
import { choicesOf, chosenCount, NO_REGISTER, withPreview } from "../../addin/ui/state/register-state.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { type ApiRoom, COMMITTEE, newRow } from "../api/api-room.ts";
import { leaveExcel } from "../excel/excel-of-pane.ts";
import { type Clerk, openClerkRoom, seatClerk } from "./clerk/clerk-room.ts";
import { complaint, findRow, previewed, rowsOf, stored } from "./clerk/desk-rows.ts";
import { seatAtExcel } from "./clerk/excel-clerk.ts";

let room: ApiRoom;
beforeEach(async () => {
  room = await openClerkRoom();
});
afterEach(async () => {
  leaveExcel();
  await room.stop();
});

const sendAll = async (clerk: Pick<Clerk, "sync">) => {
  const preview = await clerk.sync.preview();
  if (preview.kind !== "preview") throw new Error(`broken: ${preview.why}`);
  const register = withPreview(NO_REGISTER, preview);
  const choices = register.choices as ReadonlyMap<PreviewRow, RowChoice>;
  return { button: chosenCount(register), report: await clerk.sync.push(choices) };
};

test("a name below the list is a row to mend, with its line and what to do, and not counted on the button", async () => {
  const { sync, hands, desk } = seatAtExcel(room);
  await sync.open();
  await hands.type("attendance", 0, "mark", "x");
  await hands.append("attendance", { [NAME_SLOT]: "Trần Văn Mới" });
  const line = hands.lastLine("attendance");
  hands.put("attendance", line, 3, "x");
  hands.put("attendance", line, 4, "P");
  const preview = await sync.preview();
  if (preview.kind !== "preview") throw new Error(preview.why);
  const [invalid, ...others] = preview.rows.filter(({ kind }) => kind === "invalid");
  expect(others).toEqual([]);
  expect(invalid).toMatchObject({ title: "Trần Văn Mới", issues: [{ code: "line-unlisted" }] });
  expect(invalid?.issues[0]?.message).toContain("Nhờ văn phòng thêm");
  expect((await sync.status()).forms.find(({ form }) => form === "attendance")).toMatchObject({
    problems: 1,
  });
  const { button, report } = await sendAll({ sync });
  expect([button, report.outcomes.length]).toEqual([1, 1]);
  await desk.goTo({ form: "attendance", key: "", field: "person", line: invalid?.line ?? 0 });
  expect(await desk.selected()).toMatchObject({ form: "attendance", key: "" });
});

test("once the office has added the person, the typed line becomes theirs and its marks are sent", async () => {
  const { sync, hands, rows } = seatAtExcel(room);
  await sync.open();
  await hands.append("attendance", { [NAME_SLOT]: "tran van moi" });
  hands.put("attendance", hands.lastLine("attendance"), 3, "x");
  await room.fill(COMMITTEE, [
    newRow("people", "nv-009", { fullName: "Trần Văn Mới", category: "cong-chuc" }),
    newRow("memberships", "nv-009.cb-mot.2026-01-01", {
      person: "nv-009",
      unit: "cb-mot",
      from: "2026-01-01",
      role: "member",
      group: "Chuyên môn",
      rated: true,
    }),
  ]);
  await sync.refresh();
  expect((await rows("attendance")).filter(({ cells }) => cells["person"] === "nv-009")).toHaveLength(2);
  expect(hands.lineOf("attendance", hands.lastLine("attendance"))).toContain("Trần Văn Mới");
  await sendAll({ sync });
  const marks = await stored(room, "attendance");
  expect(marks.get(RowKey.parse("h1.nv-009"))?.fields).toMatchObject({ mark: "present" });
});

test("a line without a name, and a second line of somebody, say so", async () => {
  const clerk = seatClerk(room, "lan");
  await clerk.sync.open();
  await clerk.hands.append("attendance", { name: "", mark: "x" });
  await clerk.hands.append("attendance", { name: "Nguyễn Văn An", mark: "x" });
  const { rows } = await previewed(clerk);
  expect(rows.map(({ issues }) => issues.map(({ code }) => code))).toEqual([["line-unnamed"], ["row-twice"]]);
});

test("of two lines of one person the first counts, and a mark that differs in the second is reported", async () => {
  const clerk = seatClerk(room, "lan");
  await clerk.sync.open();
  const { place, line } = await findRow(clerk, "attendance", "h1.nv-001");
  await clerk.hands.copyRow("attendance", place);
  await clerk.hands.type("attendance", place, "mark", "x");
  const copy = (await rowsOf(clerk, "attendance")).filter(({ key }) => key === "h1.nv-001")[1];
  await clerk.hands.type("attendance", copy?.place ?? -1, "mark", "P");
  const { rows } = await previewed(clerk);
  expect(rows.map(({ kind }) => kind)).toEqual(["new", "invalid"]);
  expect(rows[1]?.issues[0]?.message).toContain(`dòng ${line}`);
});

test("a push that the clerk stops names the rows that it left", async () => {
  const clerk = seatClerk(room, "lan");
  await clerk.sync.open();
  for (const note of ["một", "hai"]) await clerk.hands.append("discipline", complaint(note));
  const { rows } = await previewed(clerk);
  const report = await clerk.sync.push(new Map(rows.map((row) => [row, "send"])), {
    signal: AbortSignal.abort(),
  });
  expect(report).toMatchObject({ kind: "cancelled", outcomes: [], waiting: 0 });
  expect(report.leftOut?.map(({ fields }) => fields.find(({ field }) => field === "note")?.after)).toEqual([
    "một",
    "hai",
  ]);
});

/** What a clerk does before looking, between looking and sending, and how the sending ends. */
const typed = fc.constantFrom(
  ["discipline", complaint("một")],
  ["discipline", { ...complaint("sai"), kind: "không rõ" }],
  ["discipline", { ...complaint("ai"), subject: "Trần Văn Mới" }],
  ["essays", { directive: "57-NQ/TW", person: "Trần Thị Bình", due: "15/03/2026" }],
  ["attendance", { name: "Trần Văn Mới", mark: "x" }],
  ["attendance", { name: "", mark: "K" }],
  ["task-results", { subject: "Nguyễn Văn An" }],
) as fc.Arbitrary<readonly [string, Record<string, string>]>;
type Deed =
  | { readonly act: "append"; readonly row: readonly [string, Record<string, string>] }
  | { readonly act: "mark"; readonly at: number; readonly mark: string }
  | { readonly act: "copy" | "delete" | "retype" | "unlist"; readonly at: number };
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ act: fc.constant("append" as const), row: typed }),
  fc.record({ act: fc.constant("mark" as const), at: fc.nat(3), mark: fc.constantFrom("x", "P", "?", "") }),
  fc.record({ act: fc.constant("copy" as const), at: fc.nat(9) }),
  fc.record({ act: fc.constant("delete" as const), at: fc.nat(9) }),
  fc.record({ act: fc.constant("retype" as const), at: fc.nat(9) }),
  fc.record({ act: fc.constant("unlist" as const), at: fc.nat(3) }),
);

const doIt = async (clerk: Clerk, step: Deed): Promise<void> => {
  const { hands } = clerk;
  if (step.act === "append") return hands.append(...step.row);
  if (step.act === "mark" || step.act === "unlist") {
    const { place } = (await rowsOf(clerk, "attendance"))[step.at] ?? {};
    if (place === undefined) return;
    return step.act === "mark"
      ? hands.type("attendance", place, "mark", step.mark)
      : hands.deleteRow("attendance", place);
  }
  const lines = (await rowsOf(clerk, "discipline")).length;
  switch (step.act) {
    case "copy":
      return lines === 0 ? undefined : hands.copyRow("discipline", step.at % lines);
    case "delete":
      return lines === 0 ? undefined : hands.deleteRow("discipline", step.at % lines);
    case "retype":
      return lines === 0 ? undefined : hands.type("discipline", step.at % lines, "note", `lần ${step.at}`);
  }
};

test("the outcomes, with what was put back, left out or waits, add up to the number on the button", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { maxLength: 6 }),
      fc.array(deed, { maxLength: 3 }),
      fc.array(fc.nat(3), { maxLength: 8 }),
      fc.boolean(),
      async (before, between, picks, stops) => {
        const clerk = seatClerk(room, "lan");
        await clerk.sync.open();
        for (const step of before) await doIt(clerk, step);
        const { rows } = await previewed(clerk);
        const choices = new Map(
          rows.map((row, index): [PreviewRow, RowChoice] => {
            const offered = choicesOf(row).filter((choice) => choice !== "left");
            return [row, offered[(picks[index] ?? 0) % offered.length] ?? "skip"];
          }),
        );
        for (const step of between) await doIt(clerk, step);
        const {
          outcomes,
          waiting,
          leftOut = [],
          putBack = 0,
          earlier = 0,
        } = await clerk.sync.push(choices, stops ? { signal: AbortSignal.abort() } : {});
        const chosen = [...choices.values()].filter((choice) => choice !== "skip").length;
        expect(outcomes.length - earlier + waiting + leftOut.length + putBack).toBe(chosen);
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
