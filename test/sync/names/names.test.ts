import { afterEach, beforeEach, expect, test } from "vitest";
import { type ApiRoom, caller, COMMITTEE, newRow, YEAR } from "../../api/api-room.ts";
import { countExchanges } from "../../excel/count-exchanges.ts";
import { leaveExcel } from "../../excel/excel-of-pane.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk, UNIT } from "../clerk/clerk-room.ts";
import { complaint, findRow, previewed, rowsOf, stored, typeInto } from "../clerk/desk-rows.ts";
import { seatAtExcel } from "../clerk/excel-clerk.ts";
import { roomApi } from "../clerk/room-api.ts";

let room: ApiRoom;
beforeEach(async () => {
  room = await openClerkRoom();
});
afterEach(async () => {
  leaveExcel();
  await room.stop();
});

const rename = async (fullName: string) => {
  const [person] = await room.ledger.allRows({ unit: COMMITTEE, year: YEAR }, "people");
  await room.fill(COMMITTEE, [{ ...newRow("people", "nv-001", { fullName }), baseRev: person?.rev }]);
};
const seat = async (): Promise<Clerk> => {
  const clerk = seatClerk(room, "lan");
  await clerk.sync.open();
  return clerk;
};

test("S1: after a renaming the cells show the new name, what is being typed stays, and nothing is to be sent", async () => {
  const clerk = await seat();
  await clerk.hands.append("discipline", complaint("cũ"));
  await clerk.hands.append("discipline", { ...complaint("cũ hơn"), subject: "Nguyễn Văn An · nv-001" });
  await pushAll(clerk);
  await clerk.hands.append("discipline", { ...complaint("đang gõ"), subject: "nguyen van an" });
  await rename("Nguyễn Văn Ánh");
  await clerk.sync.refresh();
  expect((await rowsOf(clerk, "discipline")).map(({ cells }) => cells["subject"])).toEqual([
    "Nguyễn Văn Ánh",
    "Nguyễn Văn Ánh",
    "nguyen van an",
  ]);
  expect((await previewed(clerk)).rows).toMatchObject([{ issues: [{ code: "ref-similar" }] }]);
});

test("S1: a pane that dies between the cells and what it keeps of the catalogue fetches the names again", async () => {
  const clerk = await seat();
  await clerk.hands.append("discipline", complaint("cũ"));
  await pushAll(clerk);
  await rename("Nguyễn Văn Ánh");
  let writes = 0;
  const dying = seatClerk(room, "lan", {
    book: clerk.book(),
    beforeCall: (name) => {
      if (name === "keep" && (writes += 1) === 1) throw new Error("the pane dies");
    },
  });
  await expect(dying.sync.refresh()).rejects.toThrow("dies");
  const again = seatClerk(room, "lan", { book: clerk.book() });
  await again.sync.refresh();
  expect((await findRow(again, "discipline", "cũ")).cells["subject"]).toBe("Nguyễn Văn Ánh");
  expect((await previewed(again)).rows).toEqual([]);
});

test("a second person of a name makes no row dirty, and both are told apart from then on", async () => {
  const clerk = await seat();
  await clerk.hands.append("discipline", complaint("cũ"));
  await pushAll(clerk);
  await room.fill(COMMITTEE, [
    newRow("people", "nv-009", { fullName: "Nguyễn Văn An", category: "cong-chuc", position: "Văn thư" }),
  ]);
  await clerk.sync.pull();
  expect((await previewed(clerk)).rows).toEqual([]);
  await clerk.sync.refresh();
  expect((await findRow(clerk, "discipline", "cũ")).cells["subject"]).toBe("Nguyễn Văn An · NV001");
  expect((await previewed(clerk)).rows).toEqual([]);
});

test("a plan is written by its directive, in one sending with its tasks, and by its own number after that", async () => {
  const clerk = await seat();
  await clerk.hands.append("action-plans", {
    directive: "57",
    due: "31/03/2026",
    number: "21-KH/CB",
  });
  await clerk.hands.append("plan-tasks", { plan: "57-NQ/TW", content: "Quán triệt", due: "30/06/2026" });
  expect((await pushAll(clerk)).outcomes.map(({ status }) => status)).toEqual(["accepted", "accepted"]);
  await clerk.hands.append("plan-tasks", { plan: "21 kh cb", content: "Sơ kết", due: "30/06/2026" });
  await pushAll(clerk);
  const plans = [...(await stored(room, "plan-tasks")).values()].map(({ fields }) => fields["plan"]);
  expect(plans).toEqual(["nq-57", "nq-57"]);
});

test("S1: the committee renames somebody in its own workbook, and its other sheets show the new name at once", async () => {
  const clerk = seatClerk(room, "admin", {
    unit: COMMITTEE,
    api: roomApi(room, () => caller("admin", "Admin")),
  });
  await clerk.sync.open();
  await typeInto(clerk, "people", "nv-001", "fullName", "Nguyễn Văn Ánh");
  await pushAll(clerk);
  const membership = await findRow(clerk, "memberships", "nv-001.cb-mot.2026-01-01");
  expect(membership.cells["person"]).toBe("Nguyễn Văn Ánh");
  expect((await previewed(clerk)).rows).toEqual([]);
});

test("on Excel an unchanged catalogue costs a refresh no more than a pull", async () => {
  const { sync } = seatAtExcel(room);
  await sync.open();
  await room.fill(UNIT, [newRow("discipline", "a", { subject: "nv-001", kind: "complaint", pending: true })]);
  await sync.refresh();
  expect(await countExchanges(() => sync.refresh())).toBeLessThanOrEqual(3);
  await rename("Nguyễn Văn Ánh");
  await sync.refresh();
  expect(await sync.preview()).toMatchObject({ rows: [] });
});
