import { PassThrough, type Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import { randomUUID } from "node:crypto";
import { BatchId, RunId, UserId } from "../../domain/values/ids.ts";
import { DecisionInput } from "../../domain/protocol/decisions.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import { DecisionSheetReport } from "../../domain/protocol/decision-sheets.ts";
import type { TermSpan } from "../../domain/protocol/terms.ts";
import { makeSyntheticReport } from "../../infra/local/synthetic-report.ts";
import { NOTHING_LEFT_OUT, type Redaction } from "../../domain/register/redaction.ts";
import { redactReport } from "../../lambda/workbook/report/redact-report.ts";
import { readTermReport } from "../../lambda/workbook/term/term-report.ts";
import { writeCommitteeWorkbook } from "../../lambda/workbook/committee/committee-workbook.ts";
import { writeTermWorkbook } from "../../lambda/workbook/term/term-workbook.ts";
import { orderOf } from "../../lambda/workbook/order/workbook-order.ts";
import { recordDecisions } from "../../lambda/decision/record-decisions.ts";
import { readRecordedDecisions } from "../../lambda/decision/recorded-decisions.ts";
import { newRun } from "../../lambda/run/open/open-run.ts";
import type { Caller } from "../api/gateway-event.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import { result } from "../decision/results.ts";
import { COMMITTEE, YEAR } from "../ledger/office.ts";
import { newRow, openImportRoom, UNIT } from "./import-room.ts";

const SHEET = "Đề nghị khen thưởng";
const COMMITTEE_MEMBER: Caller = { user: "admin", roles: ["Admin"] };
/** The columns of the written sheet by their content. */
export const COLUMN = {
  name: "B",
  level: "D",
  award: "F",
  decision: "I",
  other: "J",
  number: "K",
  day: "L",
  votesFor: "M",
  councilMembers: "N",
  remark: "O",
  exception: "P",
  run: "Q",
  subject: "R",
  checksum: "T",
} as const;

/** The same of a term's sheet. */
export const TERM_COLUMN = {
  name: "B",
  recorded: "H",
  decision: "I",
  other: "J",
  number: "K",
  day: "L",
  remark: "O",
  checksum: "T",
} as const;
export const TERM_PLACE = { sheet: "Khen thưởng nhiệm kỳ", checksum: TERM_COLUMN.checksum };

const AWARD = { form: "Giấy khen", decidedBy: "Đảng ủy Sở", source: "Điều 12", settledBy: "Đủ điều kiện" };
const PEOPLE = [
  "Lê Văn Hùng",
  "Trần Thị Bình",
  "Ngô Quang Đức",
  "Võ Thị Sáu",
  "Nguyễn Thị Thúy Hằng",
  "Đỗ Xuân Mai",
];

const runId = (number: number): RunId => RunId.parse(`run-of-room-${number}`);
/** After every day that is decided on. */
const LATER = "2028-12-31T02:00:00.000Z";
/** The first run of every room is the same, so its workbook is written once for all of them. */
const FIRST_RUN = runId(1);
let ofFirstRun: Promise<Buffer> | undefined;
let synthetic: ReturnType<typeof makeSyntheticReport> | undefined;

/** A published run of six people with seven proposals, its workbook, and the import that takes it back. */
export async function openDecisionRoom(given?: readonly SubjectResult[]) {
  const room = await openImportRoom(() => LATER);
  await room.fill(COMMITTEE, [
    newRow("units", UNIT, { name: "Chi bộ Một", kind: "chi-bo", group: "chi-bo" }),
    newRow("grants", `clerk.${UNIT}`, { user: "clerk", unit: UNIT, access: "write" }),
    ...(given?.map(({ name }) => name) ?? PEOPLE).map((fullName, index) =>
      newRow("people", `nv-${index}`, { fullName, category: "cong-chuc", admittedOn: "2010-05-19" }),
    ),
  ]);
  const results =
    given ??
    PEOPLE.map((name, index) =>
      result(`nv-${index}`, {
        name,
        unit: UNIT,
        level: "HTXS",
        score: "92.5",
        proposals: [
          { id: "giay-khen-nam" as const, ...AWARD },
          ...(index === 0 ? [{ id: "cstdcs" as const, ...AWARD }] : []),
        ],
      }),
    );
  let started = 0;
  const publish = async (supersedes?: RunId): Promise<RunId> => {
    const id = runId(++started);
    await room.runs.create(
      newRun({
        id,
        year: YEAR,
        period: yearPeriod(YEAR),
        policy: "dang-366-2025",
        dryRun: false,
        startedBy: UserId.parse("admin"),
        startedAt: "2027-01-05T02:00:00.000Z",
        supersedes: supersedes === undefined ? null : { run: supersedes, reason: "Đính chính" },
      }),
    );
    const registers = [{ unit: UNIT, year: YEAR, seq: 1 }];
    await room.runs.pin(id, { registers, earlier: [], waiting: [], settings: {} });
    await room.runs.putResults(id, UNIT, results);
    const run = await read(id);
    if (!(await room.runs.publish(COMMITTEE, run))) throw new Error("not published");
    return id;
  };
  const read = async (id: RunId) => {
    const run = await room.runs.read(id);
    if (run === undefined) throw new Error(`no run ${id}`);
    return run;
  };
  const write = async (id: RunId, redaction: Redaction): Promise<Buffer> => {
    synthetic ??= makeSyntheticReport(1);
    const report = await synthetic;
    const [trace] = Object.values(await report.traces(report.units[0]?.unit ?? UNIT));
    if (trace === undefined) throw new Error("no trace to show");
    const traces = Object.fromEntries(results.map(({ subject }) => [subject, trace]));
    const whole = {
      ...report,
      run: await read(id),
      decisions: await readRecordedDecisions({ ledger: room.ledger, committee: COMMITTEE }, await read(id)),
      units: [{ unit: UNIT, name: "Chi bộ Một" }],
      awardSubjectOf: ({ kind }: Pick<SubjectResult, "kind">) => ({
        subject: kind,
        party: true,
        unitKind: "chi-bo",
      }),
      // The long lists of other sheets would cost time without being tested.
      shortfalls: [],
      sessions: [],
      plans: [],
      study: { ...report.study, directives: [] },
      results: () => Promise.resolve(results),
      traces: () => Promise.resolve(traces),
    };
    return written((sink) => writeCommitteeWorkbook(redactReport(whole, redaction), sink));
  };
  const bringOn = (on: object, file: Buffer, caller = COMMITTEE_MEMBER): Promise<string> =>
    room.bring({ ...on, fileName: "to-trinh.xlsx" }, file, caller);
  const step = async (id: string, name: "check" | "commit", options: object, caller: Caller) =>
    DecisionSheetReport.parse((await room.post(`/v1/imports/${id}/${name}`, options, caller)).body);
  return {
    ...room,
    publish,
    declare: (user: string, subject: string) =>
      room.fill(COMMITTEE, [
        newRow("grants", `${user}.${COMMITTEE}`, { user, unit: COMMITTEE, access: "write" }),
        newRow("interests", `${user}.${subject}`, { user, subject, reason: "Anh em ruột" }),
      ]),
    /** The workbook of a run, as the service writes it for a reader. */
    exported: (id: RunId, redaction = NOTHING_LEFT_OUT): Promise<Buffer> => write(id, redaction),
    /** The same of the first run, before anything is decided. */
    blank: (): Promise<Buffer> => {
      ofFirstRun ??= write(FIRST_RUN, NOTHING_LEFT_OUT);
      return ofFirstRun;
    },
    /** What the API answers to one decision. */
    recordByApi: async (id: RunId, said: object) => {
      const batch = { batchId: BatchId.parse(randomUUID()), decisions: [DecisionInput.parse(said)] };
      const desk = { ledger: room.ledger, runs: room.runs, committee: COMMITTEE, now: () => LATER };
      const who = { user: UserId.parse("admin"), name: "Quản trị", roles: ["Admin"] as const, clientId: "t" };
      const recorded = await recordDecisions(desk, await read(id), batch, who, "vi");
      return recorded.kind === "recorded" ? recorded.outcomes[0] : undefined;
    },
    /** Recognises people at the best level in every year of a term. */
    honour: ({ from, to }: TermSpan, people: readonly string[]) =>
      room.fill(
        COMMITTEE,
        people.flatMap((subject) =>
          Array.from({ length: to - from + 1 }, (_, index) =>
            newRow("past-decisions", `${subject}.${from + index}`, {
              subject,
              decisionYear: from + index,
              level: "HTXS",
            }),
          ),
        ),
      ),
    /** The workbook of a term, as the service writes it for a reader. */
    exportedTerm: async ({ from, to }: TermSpan, recused: string[] = []): Promise<Buffer> => {
      const { ledger, runs } = room;
      const desk = { ledger, runs, committee: COMMITTEE, now: () => "2027-01-06T02:00:00.000Z" };
      const request = { report: "term", from, to } as const;
      const report = await readTermReport(desk, request, orderOf(request, { units: null, recused }));
      return written((sink) => writeTermWorkbook(report, sink));
    },
    bringOn,
    bring: (run: RunId, file: Buffer, caller?: Caller) => bringOn({ run }, file, caller),
    checkSheet: (id: string, options: object = {}, caller = COMMITTEE_MEMBER) =>
      step(id, "check", options, caller),
    commitSheet: (id: string, options: object = {}, caller = COMMITTEE_MEMBER) =>
      step(id, "commit", options, caller),
    /** Decisions that differ from the proposals, with what was decided instead. */
    decidedOtherwise: async () => {
      const rows = await room.ledger.allRows({ unit: COMMITTEE, year: YEAR }, "decisions");
      return rows
        .filter(({ fields }) => fields["outcome"] !== "approved" && fields["reason"] === "Hội đồng đã xét")
        .map(
          ({ key, fields }) =>
            `${key} ${String(fields["outcome"])} ${String(fields["award"] ?? fields["level"] ?? "-")}`,
        );
    },
    decided: async () => {
      const rows = await room.ledger.allRows({ unit: COMMITTEE, year: YEAR }, "decisions");
      return rows.map(
        ({ key, rev, fields }) =>
          `${key} ${String(fields["outcome"])} ${String(fields["number"] ?? "-")} r${rev}`,
      );
    },
  };
}

async function written(write: (sink: Writable) => Promise<unknown>): Promise<Buffer> {
  const sink = new PassThrough();
  const [file] = await Promise.all([buffer(sink), write(sink)]);
  return file;
}

/** The sheet on levels, with the columns of its decision. */
export const LEVEL_PLACE = { sheet: "Quyết định xếp loại", checksum: "S" };

/** Changes the sheet of proposals, alone in its file, or another one; `rowOf` returns the row of a proposal, 0 being the first. */
export async function edit(
  file: Buffer,
  change: (sheet: ExcelJS.Worksheet, rowOf: (index: number) => number) => void,
  { sheet: name, checksum } = { sheet: SHEET, checksum: COLUMN.checksum as string },
) {
  const workbook = await load(await editable(file));
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error("no sheet of proposals");
  let first = 0;
  sheet.eachRow((row, number) => {
    if (first === 0 && /^[0-9a-f]{16}$/.test(row.getCell(checksum).text)) first = number;
  });
  change(sheet, (index) => first + index);
  const levels = workbook.getWorksheet(LEVEL_PLACE.sheet);
  if (name === SHEET && levels !== undefined) workbook.removeWorksheet(levels.id);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const EDITED: ReadonlySet<string> = new Set([SHEET, LEVEL_PLACE.sheet, TERM_PLACE.sheet]);
/** What files were edited, with the same file without other sheets once it is edited again. */
const edited = new WeakMap<Buffer, Promise<Buffer> | undefined>();

/** The file, from the second edit on without the sheets that nobody edits, which would be read and written each time. */
async function editable(file: Buffer): Promise<Buffer> {
  const again = edited.has(file) ? (edited.get(file) ?? leaveOut(file)) : undefined;
  edited.set(file, again);
  return again ?? file;
}

async function leaveOut(file: Buffer): Promise<Buffer> {
  const workbook = await load(file);
  const others = workbook.worksheets.filter(({ name }) => !EDITED.has(name));
  for (const { id } of others) workbook.removeWorksheet(id);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function load(file: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  return workbook;
}
