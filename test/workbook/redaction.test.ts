import { beforeAll, describe, expect, test } from "vitest";
import type { Reach } from "../../domain/register/access.ts";
import type { Role } from "../../domain/vocabulary/role.ts";
import { UnitId } from "../../domain/values/ids.ts";
import {
  NOTHING_LEFT_OUT,
  redactionFor,
  redactResult,
  showsSubject,
} from "../../domain/register/redaction.ts";
import { officeFacts, type OfficeReport, reportOf, someUnits } from "../../infra/local/office-report.ts";
import { summariseStudy } from "../../domain/study/study-summary.ts";
import { redactReport } from "../../lambda/workbook/report/redact-report.ts";
import { recordsOf, writeAnnexToMemory, writeToMemory, type WrittenWorkbook } from "./written-workbook.ts";

const COMMITTEE = UnitId.parse("dang-uy");
const NOBODY = { persons: new Set<string>(), interests: new Set<string>() };
const reach = (role: Role, grants: Reach["grants"]): Reach => ({
  roles: [role],
  committee: COMMITTEE,
  units: new Set([COMMITTEE, "cb-mot", "cb-hai"]),
  grants,
});
const WHOLE = new Map([[COMMITTEE, "read"]] as const);
const ONE = new Map([["cb-mot", "read"]] as const);

describe("what a reader's copy leaves out", () => {
  test.each<Role>(["Clerk", "Reviewer", "Committee"])(
    "a %s of one unit is shown its subjects alone",
    (role) => {
      expect(redactionFor(reach(role, ONE), NOBODY)).toEqual({ units: ["cb-mot"], recused: [] });
    },
  );

  test.each<Role>(["Reviewer", "Committee"])("a %s of the committee is shown every unit", (role) => {
    expect(redactionFor(reach(role, WHOLE), NOBODY)).toEqual(NOTHING_LEFT_OUT);
  });

  test("a subject of another unit is not shown", () => {
    const redaction = { units: [UnitId.parse("cb-mot")], recused: [] };
    expect(showsSubject(redaction, "nv-1", "cb-mot")).toBe(true);
    expect(showsSubject(redaction, "nv-1", "cb-hai")).toBe(false);
  });

  test("an auditor, who may not export, and whoever has no grant are given no copy", () => {
    expect(redactionFor(reach("Auditor", WHOLE), NOBODY)).toBeUndefined();
    expect(redactionFor(reach("Reviewer", new Map()), NOBODY)).toBeUndefined();
  });

  test("who decides is shown neither themselves nor whom they declared an interest in; who only prepares is", () => {
    const decider = { persons: new Set(["nv-9"]), interests: new Set(["nv-2", "cb-hai"]) };
    const recused = ["cb-hai", "nv-2", "nv-9"];
    expect(redactionFor(reach("Committee", WHOLE), decider)).toEqual({ units: null, recused });
    expect(redactionFor(reach("Reviewer", WHOLE), decider)).toEqual(NOTHING_LEFT_OUT);
    expect(showsSubject({ units: null, recused }, "nv-2", "cb-mot")).toBe(false);
    // An interest in a unit concerns the unit's own rating, as for decisions, and not the ratings of its people.
    expect(showsSubject({ units: null, recused }, "nv-3", "cb-hai")).toBe(true);
  });
});

describe("an extract", () => {
  const UNIT = UnitId.parse("cb-hoi-dong");
  let whole: OfficeReport;
  let book: WrittenWorkbook;
  let annex: WrittenWorkbook;
  let recused: string;
  beforeAll(async () => {
    const facts = someUnits(officeFacts(), ["cb-hoi-dong", "cb-quoc-hoi"]);
    whole = reportOf(facts);
    recused = whole.all.find(({ unit, kind }) => unit === UNIT && kind !== "collective")?.subject ?? "";
    const study = summariseStudy(whole.policy, facts, (unit) => unit === UNIT);
    const extract = redactReport({ ...whole, study }, { units: [UNIT], recused: [recused] });
    book = await writeToMemory(extract);
    annex = await writeAnnexToMemory(extract);
  });
  const texts = () =>
    [...book.sheets.values(), ...annex.sheets.values()].flatMap(({ cells }) =>
      [...cells.values()].map(String),
    );

  test("holds the shown unit's subjects without the recused one", () => {
    const listed = ["Xếp loại tập thể", "Xếp loại cá nhân"].flatMap((name) => {
      const sheet = book.sheets.get(name);
      return sheet === undefined ? [] : recordsOf(sheet).map((record) => String(record["Mã đối tượng"]));
    });
    const shown = whole.all.filter(({ unit, subject }) => unit === UNIT && subject !== recused);
    expect(listed.toSorted()).toEqual(shown.map(({ subject }) => subject).toSorted());
  });

  test("names no other unit and nobody of it, nor the recused subject", () => {
    const foreign = whole.all.filter(({ unit }) => unit !== UNIT);
    expect(foreign.length).toBeGreaterThan(3);
    const found = new Set(texts());
    for (const { subject } of foreign) expect(found).not.toContain(subject);
    for (const { kind, name } of foreign) if (kind === "collective") expect(found).not.toContain(name);
    expect(found).not.toContain(recused);
  });

  test("holds nothing of them in any part either: texts, names, properties, drawings and what charts keep", () => {
    const shown = new Set(
      whole.all.filter(({ unit, subject }) => unit === UNIT && subject !== recused).map(({ name }) => name),
    );
    const hidden = whole.all.filter(({ unit, subject }) => unit !== UNIT || subject === recused);
    const words = hidden.flatMap(({ subject, name }) => (shown.has(name) ? [subject] : [subject, name]));
    for (const archive of [book.archive, annex.archive])
      for (const part of archive.names) {
        const text = archive.part(part)?.toString() ?? "";
        const found = words.filter((word) =>
          new RegExp(`(?<![\\p{L}\\p{N}-])${word}(?![\\p{L}\\p{N}-])`, "u").test(text),
        );
        expect(found, part).toEqual([]);
      }
  });

  test("says at the foot of every table what it leaves out and why", () => {
    for (const [name, { cells }] of book.sheets) {
      const foot = [...cells.values()].find((value) => String(value).startsWith("Bản trích chỉ gồm"));
      expect(foot, name).toContain("1 đối tượng là chính người nhận hoặc người nhận đã khai báo lợi ích");
    }
  });

  test("shows no internal notes and no settling of places to who does not see the whole", () => {
    const result = whole.all.find(({ proposals }) => proposals.length > 0);
    if (result === undefined) throw new Error("nobody is proposed");
    const flagged = { ...result, flags: ["NEAR_THRESHOLD" as const], suggested: "HTT" as const };
    const redacted = redactResult({ units: [UNIT], recused: [] }, flagged);
    expect(redacted).toMatchObject({ flags: [], suggested: null, score: result.score, level: result.level });
    expect(redacted.proposals.map(({ settledBy }) => settledBy).join("")).toBe("");
    expect(redactResult(NOTHING_LEFT_OUT, flagged)).toBe(flagged);
  });
});
