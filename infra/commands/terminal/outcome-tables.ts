import { type Outcome, OUTCOME_OPTIONS } from "../../../domain/score/level-names.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import { textTable } from "./text-table.ts";

const OUTCOMES = Object.keys(OUTCOME_OPTIONS) as Outcome[];

const GROUP_NAMES: Readonly<Record<string, string>> = {
  "chi-bo": "Chi bộ",
  "doan-the": "Đoàn thể",
  "lanh-dao": "Lãnh đạo, cấp ủy",
  "chuyen-mon": "Chuyên môn",
  "phuc-vu": "Phục vụ",
};

/** How many of each level there are in every peer group, collectives first. */
export function levelsTable(results: readonly SubjectResult[]): string {
  const groups = new Map<string, SubjectResult[]>();
  for (const result of results) {
    const kind = result.kind === "collective" ? "Tập thể" : "Cá nhân";
    const name = `${kind}: ${GROUP_NAMES[result.group] ?? result.group}`;
    groups.set(name, [...(groups.get(name) ?? []), result]);
  }
  const lines = [...groups].toSorted(([a], [b]) => (a > b ? -1 : 1));
  const rows = [...lines, ["Tổng số", results] as const].map(([name, members]) => {
    const counts = OUTCOMES.map((level) => members.filter((result) => result.level === level).length);
    return [name, ...counts, members.length];
  });
  return textTable(["Nhóm", ...OUTCOMES, "Tổng"], rows);
}

/** Who is proposed for what, by form. */
export function proposalsTable(
  results: readonly SubjectResult[],
  units: ReadonlyMap<string, string>,
): string {
  const rows = results.flatMap((result) =>
    result.proposals.map((proposal) => [
      proposal.form,
      result.name,
      units.get(result.unit) ?? result.unit,
      proposal.decidedBy,
      result.flags.includes("HOLD") ? "tạm dừng" : "",
    ]),
  );
  const byForm = rows.toSorted(([a = ""], [b = ""]) => (a === b ? 0 : a < b ? -1 : 1));
  return textTable(["Hình thức", "Tên", "Đơn vị", "Cấp quyết định", "Lưu ý"], byForm);
}
