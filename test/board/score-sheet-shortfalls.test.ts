import { afterAll, beforeAll, expect, test } from "vitest";
import { standardPolicy } from "../../domain/policy/library/library.ts";
import { ScoreSheetResponse } from "../../domain/protocol/runs.ts";
import { RunId, UnitId } from "../../domain/values/ids.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, storeRun, YEAR } from "../api/api-room.ts";
import { newMark, openDueOffice } from "../api/due-office.ts";

const UNIT = UnitId.parse("cb-mot");
const REMINDERS = `/v1/registers/${UNIT}/${YEAR}/reminders`;
const RECUSED = caller("cap-uy", "Committee");
let room: ApiRoom;

beforeAll(async () => {
  room = await openDueOffice();
  await room.grant("cap-uy", COMMITTEE, "write");
  await room.fill(UNIT, [
    newMark("nv-1", "unexcused"),
    newRow("inspections", "kt-1", {
      date: "2026-03-02",
      kind: "kiem-tra",
      finding: "Sổ họp ghi thiếu",
      remedyBy: "2026-03-20",
      remindedOn: "2026-03-12",
    }),
  ]);
  await room.post(REMINDERS, { period: "2026-03", number: 1, way: "paper" });
});
afterAll(() => room.stop());

/** A run that was started on 1 April over the office as it stands, with one subject. */
async function runOf(id: string, subject: string, kind: "individual" | "collective"): Promise<RunId> {
  const model = await storeRun(room, `${id}-model`, "finished");
  const stored = await room.runs.unitFile(model, UNIT);
  const [result] = stored?.results ?? [];
  const trace = Object.values(stored?.traces ?? {})[0];
  const first = await room.runs.read(model);
  if (result === undefined || trace === undefined || first === undefined) throw new Error("no result");
  const units = [COMMITTEE, UNIT, UnitId.parse("doan")];
  const heads = await room.ledger.heads(units.map((unit) => ({ unit, year: YEAR })));
  const registers = units.map((unit, index) => ({ unit, year: YEAR, seq: heads[index]?.seq ?? 0 }));
  const run = RunId.parse(id);
  await room.runs.create({ ...first, id: run, registers });
  await room.runs.keepPolicy(run, standardPolicy());
  const own = { ...result, subject, kind, name: subject };
  await room.runs.putResults(run, UNIT, [own]);
  await room.runs.putUnitFile(run, UNIT, { results: [own], traces: { [subject]: trace } });
  return run;
}

async function shortfallsOf(run: RunId, subject: string, who = caller("admin", "Admin")) {
  const { body } = await room.get(`/v1/runs/${run}/receipts/${subject}`, who);
  return ScoreSheetResponse.parse(body).shortfalls;
}

test("a person's score sheet names what they missed, in every unit, with the office's reminders of it", async () => {
  const run = await runOf("run-2026-03-person", "nv-2", "individual");
  expect(await shortfallsOf(run, "nv-2")).toEqual([
    "Chưa điểm danh: 57-NQ/TW, ngày 10/03/2026; đã nhắc lần 1 ngày 01/04/2026 (công văn)",
    "Chưa chấm điểm: Tháng 3/2026, hạn 31/03/2026; đã nhắc lần 1 ngày 01/04/2026 (công văn)",
    "Chưa nhập kết quả nhiệm vụ: Tháng 3/2026, hạn 31/03/2026; đã nhắc lần 1 ngày 01/04/2026 (công văn)",
  ]);
});

test("a unit's names its own shortfalls and defects, and counts those of its people by kind", async () => {
  const run = await runOf("run-2026-03-unit", UNIT, "collective");
  const lines = await shortfallsOf(run, UNIT);
  expect(lines).toContain(
    "Chưa khắc phục hạn chế qua kiểm tra: Sổ họp ghi thiếu, hạn 20/03/2026; đã nhắc lần 1 ngày 01/04/2026 (công văn); ngày 12/03/2026 (ghi ở kiểm tra, giám sát)",
  );
  expect(lines.at(-1)).toMatch(/^Của cá nhân trong đơn vị: .*Vắng không phép \(1\); Chưa điểm danh \(1\)/);
});

test("a reminder that was given after the run's day stands in no sheet of that run", async () => {
  const run = await runOf("run-2026-03-before", "nv-2", "individual");
  room.clock.now = "2026-04-09T02:00:00.000Z";
  await room.post(REMINDERS, { period: "2026-03", number: 2, way: "message" });
  room.clock.now = "2026-04-01T02:00:00.000Z";
  const [line] = await shortfallsOf(run, "nv-2");
  expect(line).toContain("lần 1");
  expect(line).not.toContain("lần 2");
});

test("a unit's sheet counts nothing of a person in whom the reader declared an interest", async () => {
  const run = await runOf("run-2026-03-recused", UNIT, "collective");
  const interest = { user: "cap-uy", subject: "nv-2", reason: "Anh em ruột" };
  await room.fill(COMMITTEE, [newRow("interests", "cap-uy.nv-2", interest)]);
  const last = (await shortfallsOf(run, UNIT, RECUSED)).at(-1);
  expect(last).toContain("Vắng không phép (1)");
  expect(last).not.toContain("Chưa điểm danh");
});
