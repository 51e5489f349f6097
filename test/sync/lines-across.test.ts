/** Cells that share a line: points of a person and period across criteria, marks of a person across sessions. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PreviewRow, RowChoice } from "../../addin/sync/ports/register-sync.ts";
import { type ApiRoom, caller } from "../api/api-room.ts";
import { subjectOfRow } from "../../addin/ui/state/selected-subject.ts";
import { area } from "../../infra/local/excel/model/area.ts";
import { bodyArea } from "../../infra/local/excel/model/table/table.ts";
import { leaveExcel } from "../excel/excel-of-pane.ts";
import { openClerkRoom, tickAll } from "./clerk/clerk-room.ts";
import { stored } from "./clerk/desk-rows.ts";
import { seatAtExcel } from "./clerk/excel-clerk.ts";
import { roomApi } from "./clerk/room-api.ts";

type Seat = ReturnType<typeof seatAtExcel>;

let room: ApiRoom;
beforeEach(async () => {
  room = await openClerkRoom();
});
afterEach(async () => {
  leaveExcel();
  await room.stop();
});

async function open(user = "lan"): Promise<Seat> {
  const seat = seatAtExcel(room, "vi", { user, api: roomApi(room, () => caller(user, "Clerk")) });
  await seat.sync.open();
  return seat;
}

async function previewed({ sync }: Seat): Promise<readonly PreviewRow[]> {
  const preview = await sync.preview();
  if (preview.kind !== "preview") throw new Error(`broken: ${preview.why}`);
  return preview.rows;
}

async function send({ sync }: Seat) {
  return (await sync.push(tickAll(await sync.preview()))).outcomes.map(({ status }) => status);
}

const decide = async (seat: Seat, choice: RowChoice) =>
  seat.sync.push(new Map((await previewed(seat)).map((row) => [row, choice])));

const kept = async (form: string, field: string) =>
  [...(await stored(room, form)).values()]
    .filter(({ deleted }) => !deleted)
    .map(({ fields }) => fields[field]);

/** The forms whose rows share lines, each with a line of two cells that are stored. */
const FORMS = {
  evaluations: {
    field: "unit",
    values: [2, 1.5],
    stored: ["2", "1.5"],
    line: async (seat: Seat) => {
      await seat.hands.append("evaluations", { period: "Tháng 3/2026", subject: "Nguyễn Văn An" });
    },
    shared: "Nguyễn Văn An · Tháng 3/2026",
  },
  attendance: {
    field: "mark",
    values: ["x", "P"],
    stored: ["present", "excused"],
    line: async () => undefined,
    shared: "Nguyễn Văn An",
  },
} as const;

describe.each(Object.entries(FORMS))(
  "a line of %s",
  (form, { field, values, stored: words, line, shared }) => {
    const [FIRST, SECOND] = [0, 1];

    async function filled(): Promise<Seat> {
      const seat = await open();
      await line(seat);
      for (const [place, value] of values.entries()) await seat.hands.type(form, place, field, value);
      expect(await send(seat)).toEqual(["accepted", "accepted"]);
      return seat;
    }

    const shown = async (seat: Seat) =>
      (await seat.rows(form)).slice(0, 2).map(({ cells }) => String(cells[field] ?? ""));

    test("S5: that is deleted is one question: its rows share whom and when they are about, and are told apart by the rest", async () => {
      const seat = await filled();
      await seat.hands.deleteRow(form, 0);
      const rows = await previewed(seat);
      expect(rows.map(({ kind, group }) => [kind, group])).toEqual([
        ["missing", shared],
        ["missing", shared],
      ]);
      expect(new Set(rows.map(({ title }) => title)).size).toBe(2);
      expect(rows.every(({ title }) => !shared.includes(title))).toBe(true);
    });

    test("S5: that is put back has all its cells again, and nothing is left to send", async () => {
      const seat = await filled();
      await seat.hands.deleteRow(form, 0);
      expect(await decide(seat, "put-back")).toMatchObject({ kind: "sent", putBack: 2, leftOut: [] });
      expect(await previewed(seat)).toEqual([]);
      const forms = (await seat.sync.status()).forms.map((one) => one.form);
      expect(forms.indexOf("attendance")).toBe(0);
      const cells = (await seat.rows(form)).map((row) => String(row.cells[field] ?? "")).filter(Boolean);
      expect(cells.toSorted()).toEqual(values.map(String).toSorted());
    });

    test("S5: that is deleted for good takes all its rows from the register", async () => {
      const seat = await filled();
      await seat.hands.deleteRow(form, 0);
      expect((await decide(seat, "delete")).outcomes.map(({ status }) => status)).toEqual([
        "accepted",
        "accepted",
      ]);
      expect(await kept(form, field)).toEqual([]);
      expect(await previewed(seat)).toEqual([]);
    });

    async function conflicting() {
      const seat = await filled();
      const minh = await open("minh");
      const theirs = form === "evaluations" ? 2.75 : "K";
      await minh.hands.type(form, FIRST, field, theirs);
      expect(await send(minh)).toEqual(["accepted"]);
      const mine = form === "evaluations" ? 2.25 : "HB 20/03/2026";
      await seat.hands.type(form, FIRST, field, mine);
      await seat.hands.type(form, SECOND, field, values[0]);
      const { outcomes } = await seat.sync.push(tickAll(await seat.sync.preview()));
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["accepted", "conflict"]);
      const [conflict] = await seat.sync.conflicts();
      if (conflict === undefined) return expect.unreachable("no conflict");
      return { seat, conflict, mine: String(mine), theirs: String(theirs) };
    }

    test("that is selected beside its cells is about its person", async () => {
      const seat = await filled();
      const { table, sheet } = seat.hands.table(form);
      const { row, column } = bodyArea(table);
      const name = table.columns.findIndex(
        ({ name: caption }) => caption === "Họ và tên" || caption === "Đối tượng",
      );
      seat.model.selection = { sheetId: sheet.id, area: area(row, column + name) };
      const place = await seat.desk.selected();
      expect(place && subjectOfRow(place.form, place.key)).toBe("nv-001");
    });

    test("S11: a cell that two clerks changed is asked about by itself; the one beside it is stored", async () => {
      const { seat, conflict } = await conflicting();
      expect(await seat.sync.conflicts()).toHaveLength(1);
      expect(conflict.fields.map((one) => one.field)).toContain(field);
      expect(conflict.title).toContain("Nguyễn Văn An");
      await seat.desk.goTo({ form, key: conflict.key, field });
      expect(await seat.desk.selected()).toEqual({ form, key: conflict.key, field });
    });

    test("S11: their value comes into that cell alone", async () => {
      const { seat, conflict, theirs } = await conflicting();
      const all = Object.fromEntries(conflict.fields.map((one) => [one.field, "theirs" as const]));
      await seat.sync.resolve(conflict, all);
      expect(await shown(seat)).toEqual([theirs, String(values[0])]);
      expect(await previewed(seat)).toEqual([]);
      expect(await seat.sync.conflicts()).toEqual([]);
    });

    test("S11: my value stays in that cell, and is sent over theirs", async () => {
      const { seat, conflict, mine } = await conflicting();
      const all = Object.fromEntries(conflict.fields.map((one) => [one.field, "mine" as const]));
      await seat.sync.resolve(conflict, all);
      expect(await shown(seat)).toEqual([mine, String(values[0])]);
      expect(await send(seat)).toEqual(["accepted"]);
      expect(await kept(form, field)).toEqual(
        expect.arrayContaining([form === "evaluations" ? "2.25" : "made-up", words[0]]),
      );
    });

    test("S14: a cell of a locked period waits with its period and can be given back; a correction that is approved comes into it alone", async () => {
      const seat = await filled();
      const admin = caller("admin", "Admin");
      const lock = { period: "2026-03", action: "lock", reason: "Hết tháng" };
      expect((await room.post(`/v1/registers/cb-mot/2026/locks`, lock, admin)).status).toBe(200);
      await seat.sync.pull();
      await seat.hands.type(form, FIRST, field, form === "evaluations" ? 1 : "K");
      const [row] = await previewed(seat);
      expect(row).toMatchObject({ locked: "2026-03", canRevert: true });
      expect(await seat.sync.revert([row as PreviewRow])).toBe(1);
      expect(await shown(seat)).toEqual(values.map(String));
    });
  },
);
