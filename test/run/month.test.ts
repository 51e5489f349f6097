import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { BatchId, type RunId } from "../../domain/values/ids.ts";
import { DecisionInput } from "../../domain/protocol/decisions.ts";
import { readDecisions } from "../../lambda/decision/read-decisions.ts";
import { recordDecisions } from "../../lambda/decision/record-decisions.ts";
import { readReport } from "../../lambda/workbook/report/read-report.ts";
import { ADMIN } from "../ledger/fill-register.ts";
import { fullMarks } from "../score/office.ts";
import { workbooksOf } from "../workbook/run-workbooks.ts";
import { recordsOf, writeToMemory } from "../workbook/written-workbook.ts";
import { RunRoom } from "./run-room.ts";
import { COMMITTEE, members, row, UNITS } from "./small-office.ts";

const [UNIT = COMMITTEE] = UNITS;
const [, BEST = ""] = members(UNIT);
const WHO = { ...ADMIN, roles: ["Committee"] as const, name: "Cấp ủy" };
let room: RunRoom;
let run: RunId;

beforeAll(async () => {
  room = await RunRoom.open();
  await room.fill();
  const period = "2026-05";
  // A place among the excellent takes five at HTT beside it.
  for (const unit of UNITS) {
    const rated = members(unit).slice(1);
    await room.push(unit, [
      ...rated.flatMap((who) => fullMarks(who, period).map(({ form, fields }) => row(form, fields))),
      ...rated.map((subject) => {
        const exceeded = subject === BEST ? 5 : 0;
        return row("task-results", { period, subject, assigned: 10, done: 10, late: 0, exceeded });
      }),
    ]);
  }
  await room.lock(period);
  run = await room.create({ period });
  await room.drive(run);
});

test("a month's run proposes public praise, its workbook puts it before the committee, and the decision stands beside it", async () => {
  expect((await room.read(run)).status).toBe("published");
  const proposed = (await room.store.results(run)).flatMap(({ subject, proposals }) =>
    proposals.map(({ id }) => [subject, id]),
  );
  expect(proposed).toEqual([[BEST, "bieu-duong"]]);

  const { sheets } = await writeToMemory(await readReport(workbooksOf(room), run));
  const sheet = sheets.get("Đề nghị khen thưởng");
  if (sheet === undefined) throw new Error("no sheet of proposals");
  expect(recordsOf(sheet).map((record) => [record["Tập thể, cá nhân"], record["Nội dung đề nghị"]])).toEqual([
    ["Nguyễn Văn 2", "Biểu dương"],
  ]);

  const desk = {
    ledger: room.ledger,
    runs: room.store,
    committee: COMMITTEE,
    now: () => "2027-01-20T00:00:00Z",
  };
  const said = { matter: "bieu-duong", outcome: "approved", number: "5-TB/ĐU", decidedOn: "2026-06-02" };
  const decisions = [DecisionInput.parse({ subject: BEST, ...said })];
  const batch = { batchId: BatchId.parse(randomUUID()), decisions };
  const recorded = await recordDecisions(desk, await room.read(run), batch, WHO, "vi");
  expect(recorded).toMatchObject({ outcomes: [{ status: "recorded" }] });
  const read = await readDecisions(desk, await room.read(run));
  expect(read.find(({ subject }) => subject === BEST)?.decisions).toMatchObject([
    { matter: "bieu-duong", award: "bieu-duong", outcome: "approved", number: "5-TB/ĐU", differs: false },
  ]);
});
