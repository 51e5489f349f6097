import { afterAll, beforeAll, expect, test } from "vitest";
import { standardPolicy } from "../../domain/policy/library/library.ts";
import type { ScoreSheetResponse } from "../../domain/protocol/runs.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { type ApiRoom, COMMITTEE, newRow, openOffice, storeRun } from "../api/api-room.ts";
import type { Caller } from "../api/gateway-event.ts";

/** Moved from `cb-hai`, where both cases were entered, to `cb-mot`, which rates them. */
const SUBJECT = "cb-mot-01";
const CLERK: Caller = { user: "lan", roles: ["Clerk"], name: "Trần Thị Lan" };
const READER: Caller = { user: "minh", roles: ["Clerk"], name: "Lê Văn Minh" };

let room: ApiRoom;

beforeAll(async () => {
  room = await openOffice();
  await room.fill(COMMITTEE, [newRow("people", SUBJECT, { fullName: "Người Một", category: "cong-chuc" })]);
  const belonging = (unit: string, from: string, until: string | null) =>
    newRow("memberships", `${SUBJECT}.${unit}.${from}`, {
      person: SUBJECT,
      unit,
      from,
      until,
      role: "member",
      group: "cm",
      rated: true,
    });
  await room.fill(COMMITTEE, [
    belonging("cb-hai", "2020-01-01", "2026-01-31"),
    belonging("cb-mot", "2026-02-01", null),
  ]);
  await room.grant("lan", "cb-hai", "write");
  await room.grant("minh", "cb-mot", "write");
  const acted = { subject: SUBJECT, actedOn: "2026-01-15" };
  await room.push(
    "cb-hai",
    [
      newRow("discipline", "kl-1", {
        ...acted,
        kind: "discipline",
        pending: false,
        form: "canh-cao",
        decidedOn: "2026-03-01",
      }),
      newRow("discipline", "to-cao-1", { ...acted, kind: "complaint", pending: true }),
    ],
    CLERK,
  );
});
afterAll(() => room.stop());

test("a score sheet names the register and the author of a measure that moved a level, and of no complaint", async () => {
  const run = await storeRun(room, "run-published-1", "published");
  await room.runs.keepPolicy(run, standardPolicy());
  const unit = UnitId.parse("cb-mot");
  const stored = await room.runs.unitFile(run, unit);
  const trace = stored?.traces[SUBJECT];
  if (stored === undefined || trace === undefined) throw new Error("no trace");
  const rows = [
    { form: "discipline", key: "kl-1", rev: 1, register: "cb-hai" },
    { form: "discipline", key: "to-cao-1", rev: 1 },
  ];
  await room.runs.putUnitFile(run, unit, { ...stored, traces: { [SUBJECT]: { ...trace, rows } } });
  const { body } = await room.get(`/v1/runs/${run}/receipts/${SUBJECT}`, READER);
  const [measure, complaint] = (body as ScoreSheetResponse).rows;
  expect(measure?.text).toContain("ghi ở sổ");
  expect(measure?.text).toContain("người ghi: Trần Thị Lan");
  expect(measure?.text).toContain("Cảnh cáo");
  expect(complaint?.text).not.toMatch(/người ghi|ghi ở sổ|Trần Thị Lan/);
});
