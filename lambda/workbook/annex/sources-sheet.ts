import { formatDay } from "../../../domain/values/day.ts";
import { formatPeriod } from "../../../domain/wording/period-text.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { SETTING_TEXTS, SETTING_VALUE_TEXTS } from "../../../domain/texts/vocabulary/settings.ts";
import { SOURCES_SHEET_TEXTS } from "../../../domain/texts/workbook/sources.ts";
import type { Bilingual } from "../../../domain/values/bilingual.ts";
import type { Impact } from "../../../domain/score/impact.ts";
import type { SupersededResults } from "../report/superseded.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { titledSheet } from "../writer/titled-sheet.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { formatStartedBy } from "../../decision/result-words.ts";
import type { CellInput } from "../writer/row-xml.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import { STYLE } from "../writer/sheet-style.ts";
import { vietnamTime } from "../../../domain/values/vietnam-time.ts";
import { unitNames } from "../report/unit-names.ts";

const TEXTS = SOURCES_SHEET_TEXTS;

interface Section {
  readonly title: string;
  /** What identifies it to a program, in a hidden column: no reader of the paper can do anything with it. */
  readonly machine?: string | null;
  readonly lines: readonly (readonly [item: string, value: CellInput])[];
}

/** Sheet 8, written last: the sources of the workbook, from which anyone can make it again and compare. */
export async function writeSourcesSheet(book: WorkbookOutput, report: CommitteeReport): Promise<number> {
  const sheet = titledSheet(book, {
    name: TEXTS.sheet,
    orientation: "portrait",
    title: TEXTS.title,
    columns: [
      { caption: TEXTS.item, width: 46, style: STYLE.prose },
      { caption: TEXTS.value, width: 48, style: STYLE.code },
      { caption: TEXTS.machine, width: 48, style: STYLE.code, hidden: true },
    ],
  });
  for (const { title, lines, machine = null } of [...sectionsOf(report), fileSection(book, report)]) {
    await sheet.add([title, null, machine], [STYLE.strongText, STYLE.strongText]);
    for (const [item, value] of lines) {
      const style = typeof value === "number" ? STYLE.number : STYLE.code;
      await sheet.add([item, value], [STYLE.prose, style]);
    }
  }
  writeTableFoot(sheet, book.head);
  sheet.close();
  return sheet.rows;
}

function sectionsOf({ run, policy, units, superseded }: CommitteeReport): readonly Section[] {
  const nameOf = unitNames({ units });
  return [
    {
      title: TEXTS.run,
      machine: run.id,
      lines: [
        [TEXTS.mode, run.dryRun ? TEXTS.dryRun : TEXTS.official],
        [TEXTS.status, TEXTS.statuses[run.status]],
        [TEXTS.year, String(run.year)],
        [TEXTS.period, formatPeriod(run.period, "vi")],
        [TEXTS.startedAt, vietnamTime(run.startedAt)],
        [TEXTS.startedBy, formatStartedBy(run)],
      ],
    },
    ...(superseded === undefined ? [] : [supersededSection(superseded)]),
    {
      title: TEXTS.policy,
      machine: policy.id,
      lines: [
        [TEXTS.policyTitle, policy.title.vi],
        [TEXTS.policyVersion, policy.version],
        [TEXTS.effective, formatDay(policy.effective)],
      ],
    },
    {
      title: TEXTS.settings,
      lines: Object.entries(run.settings)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(
          ([name, value]) =>
            [settingText(SETTING_TEXTS, name), settingText(SETTING_VALUE_TEXTS, value)] as const,
        ),
    },
    {
      title: TEXTS.registers,
      machine: run.factsHash,
      lines: run.registers.map(
        ({ unit, year, seq }) =>
          [fill(TEXTS.register, { unit: nameOf(unit), year: String(year) }), seq] as const,
      ),
    },
  ];
}

/** What moved against the results published before: by the product, the correction of the facts, and other rules. */
function supersededSection({ reason, engine, facts, rules }: SupersededResults): Section {
  const moved = ({ raised, lowered, rescored }: Impact) =>
    fill(TEXTS.moved, { raised: String(raised), lowered: String(lowered), rescored: String(rescored) });
  return {
    title: TEXTS.superseded,
    lines: [
      [TEXTS.supersededReason, reason],
      ...(engine === null ? [] : [[TEXTS.movedByEngine, moved(engine)] as const]),
      [TEXTS.movedByFacts, moved(facts)],
      [TEXTS.movedByRules, rules === null ? TEXTS.sameRules : moved(rules)],
    ],
  };
}

function fileSection({ text }: WorkbookOutput, { generatedAt, generatedBy }: CommitteeReport): Section {
  return {
    title: TEXTS.workbook,
    lines: [
      [TEXTS.generatedAt, vietnamTime(generatedAt)],
      [TEXTS.generatedBy, generatedBy],
      [TEXTS.removed, text.removed],
      [TEXTS.cut, text.cut],
    ],
  };
}

/** A number, or a setting of an earlier version, is printed itself; the rhythms of a policy may be several. */
function settingText(texts: Readonly<Record<string, Bilingual>>, codes: string): string {
  return codes
    .split(", ")
    .map((code) => texts[code]?.vi ?? code)
    .join(", ");
}
