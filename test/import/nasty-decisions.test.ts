import type ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SubjectResult } from "../../domain/score/result.ts";
import { PROPOSAL_TEXTS } from "../../domain/texts/vocabulary/score.ts";
import type { RunId } from "../../domain/values/ids.ts";
import type { Level } from "../../domain/vocabulary/level.ts";
import type { Proposal } from "../../domain/vocabulary/proposal.ts";
import { COMMITTEE, YEAR } from "../ledger/office.ts";
import { proposal, result } from "../decision/results.ts";
import { COLUMN, edit, openDecisionRoom } from "./decision-room.ts";
import { date } from "./sheet.ts";
import { UNIT } from "./import-room.ts";

type Who = Partial<SubjectResult>;

interface Nasty {
  readonly who: Who;
  /** What is decided instead of the line's proposal: as the sheet says it, and as the API does. */
  readonly instead?: readonly [said: string, as: { readonly level?: Level; readonly award?: Proposal }];
  readonly day?: string;
  readonly votes?: readonly [votesFor: number | null, councilMembers: number | null];
  readonly told: string;
  /** No exception opens it. */
  readonly never?: true;
}

const honoured: Who = { level: "HTXS", score: "95", proposals: [proposal("giay-khen-nam")] };
const fighter: Who = { level: "HTXS", score: "95", proposals: [proposal("cstdcs")] };
const worker: Who = { level: "HTT", score: "80", proposals: [proposal("ldtt")] };
const guilty: Who = {
  level: "KHTNV",
  score: "95",
  reasons: [{ code: "trigger", values: { trigger: "suy-thoai" }, source: "Điều 11.4" }],
  proposals: [proposal("ldtt")],
};
const best = ["Hoàn thành xuất sắc nhiệm vụ", { level: "HTXS" }] as const;
const good = ["Hoàn thành tốt nhiệm vụ", { level: "HTT" }] as const;

const CASES: readonly (readonly [kind: string, Nasty])[] = [
  ["an award while a complaint is under way", { who: { ...honoured, flags: ["HOLD"] }, told: "on-hold" }],
  [
    "a collective's title for a person",
    {
      who: worker,
      instead: ["Tập thể Lao động tiên tiến", { award: "tap-the-ldtt" }],
      told: "wrong-kind",
    },
  ],
  [
    "a grassroots organisation's certificate for a member",
    {
      who: honoured,
      instead: [PROPOSAL_TEXTS["giay-khen-co-so-nam"].vi, { award: "giay-khen-co-so-nam" }],
      told: "wrong-kind",
    },
  ],
  ["a title below its level", { who: { ...worker, level: "HTNV" }, told: "below-level" }],
  [
    "a level for somebody who is not rated",
    { who: { ...worker, level: "NOT_RATED", score: null }, instead: good, told: "not-rated" },
  ],
  [
    "one more than the cap allows, where nobody came near it",
    { who: { ...worker, score: "92", flags: ["OVER_CAP"] }, instead: best, told: "beyond-cap" },
  ],
  ["the best level with 80 points", { who: worker, instead: best, told: "not-earned" }],
  ["a better level while a ground for the lowest stands", { who: guilty, instead: good, told: "not-earned" }],
  ["a title without its vote", { who: fighter, told: "vote-missing", never: true }],
  ["half a vote", { who: fighter, votes: [9, null], told: "vote-missing", never: true }],
  ["79,8 % of the council", { who: fighter, votes: [79, 99], told: "vote-too-low" }],
  ["more votes than members", { who: fighter, votes: [11, 10], told: "votes-exceed", never: true }],
  ["a day of another year", { who: honoured, day: "2025-12-20", told: "day-far" }],
  ["a day in spring for the whole year", { who: honoured, day: "2026-03-20", told: "day-far" }],
  ["a day 14 months after the year", { who: honoured, day: "2028-02-20", told: "day-far" }],
  [
    "five years that nobody counted",
    { who: honoured, instead: [PROPOSAL_TEXTS["khen-5-nam"].vi, { award: "khen-5-nam" }], told: "not-met" },
  ],
  [
    "an award of a term for a year",
    {
      who: honoured,
      instead: [PROPOSAL_TEXTS["tuyen-duong-nhiem-ky"].vi, { award: "tuyen-duong-nhiem-ky" }],
      told: "other-period",
      never: true,
    },
  ],
];
/** Everybody in a group of their own, with one proposal, which is the line of the sheet. */
const RESULTS = CASES.map(([, { who }], index) =>
  result(`nv-${index}`, { ...who, name: `Nguyễn Văn ${index}`, unit: UNIT, group: `nhom-${index}` }),
);
const ARTICLE = "Điều 11 khoản 5";
const REASON = "Ban Thường vụ đã cho ý kiến";

let room: Awaited<ReturnType<typeof openDecisionRoom>>;
let run: RunId;
let blank: Buffer;
beforeAll(async () => {
  room = await openDecisionRoom(RESULTS);
  run = await room.publish();
  blank = await room.exported(run);
});
afterAll(() => room.stop());

async function byApi(subject: number, { instead, day, votes }: Nasty, exception: string | null) {
  const outcome = await room.recordByApi(run, {
    subject: `nv-${subject}`,
    matter: matterOf(subject),
    outcome: instead === undefined ? "approved" : "changed",
    ...instead?.[1],
    number: "12-QĐ/ĐU",
    decidedOn: day ?? "2026-12-20",
    votesFor: votes?.[0] ?? null,
    councilMembers: votes?.[1] ?? null,
    reason: instead !== undefined || exception !== null ? REASON : null,
    exception,
  });
  return outcome?.status === "refused" ? [outcome.code, outcome.message] : [outcome?.status, ""];
}

function matterOf(subject: number): string {
  const isLevel = CASES[subject]?.[1].instead?.[1].level !== undefined;
  return isLevel ? "level" : (RESULTS[subject]?.proposals[0]?.id ?? "");
}

async function bySheet(subject: number, { instead, day, votes }: Nasty, exception: string | null) {
  const file = await edit(blank, (sheet: ExcelJS.Worksheet, at) => {
    const rows = RESULTS.map((_, index) => at(index));
    const row = rows.find((one) => sheet.getCell(`${COLUMN.subject}${one}`).text === `nv-${subject}`) ?? 0;
    const set = (column: keyof typeof COLUMN, value: ExcelJS.CellValue) => {
      sheet.getCell(`${COLUMN[column]}${row}`).value = value;
    };
    set("decision", instead === undefined ? "Đồng ý" : "Quyết định khác");
    set("other", instead?.[0] ?? null);
    set("number", "12-QĐ/ĐU");
    set("day", date(day ?? "2026-12-20"));
    set("votesFor", votes?.[0] ?? null);
    set("councilMembers", votes?.[1] ?? null);
    set("remark", instead !== undefined || exception !== null ? REASON : null);
    set("exception", exception);
  });
  const report = await room.checkSheet(await room.bring(run, file));
  const line = report.lines.find((one) => one.subject === `nv-${subject}`);
  const [problem] = line?.problems ?? [];
  return [problem?.code ?? line?.status, problem?.message ?? ""];
}

describe("decisions of nasty kinds are told alike through the API and a returned sheet", () => {
  test.each(CASES.map(([kind, nasty], subject) => [kind, subject, nasty] as const))(
    "%s",
    async (_, subject, nasty) => {
      const sheet = await bySheet(subject, nasty, null);
      const api = await byApi(subject, nasty, null);
      expect([api[0], sheet[0]]).toEqual([nasty.told, nasty.told]);
      // The sheet finds the votes themselves at their cell, before they become a decision.
      if (nasty.told !== "votes-exceed") expect(sheet[1]).toBe(api[1]);
      const sound =
        nasty.never === true
          ? [sheet, api]
          : [
              ["ready", ""],
              ["recorded", ""],
            ];
      const again = [await bySheet(subject, nasty, ARTICLE), await byApi(subject, nasty, ARTICLE)];
      expect(again).toEqual(sound);
      const rows = await room.ledger.allRows({ unit: COMMITTEE, year: YEAR }, "decisions");
      const stored = rows.find(({ key }) => key === `2026.nv-${subject}.${matterOf(subject)}`);
      expect(stored?.fields["exception"]).toBe(nasty.never === true ? undefined : ARTICLE);
    },
  );
});
