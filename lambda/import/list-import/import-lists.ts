import { decideAccess } from "../../../domain/register/access.ts";
import type { ImportAnswers } from "../../../domain/protocol/import/question.ts";
import type { ListReport } from "../../../domain/protocol/lists.ts";
import { findAbsent } from "../../../domain/roster/absent-people.ts";
import { matchLists, type MatchedLists } from "../../../domain/roster/match-lists.ts";
import type { MatchedLine, StoredRow } from "../../../domain/roster/matched-line.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import { rowId, type UnitId } from "../../../domain/values/ids.ts";
import { actor } from "../../http/actor.ts";
import type { Identity } from "../../http/contract/request-env.ts";
import { readReaderView } from "../../http/reader-view.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Refusal } from "../../office-file/refused-workbook.ts";
import { listsOf, parseLists } from "./parse-lists.ts";
import { countLines, reportLists, reportProblem } from "./report-lists.ts";
import { type StoredLists, storeLists } from "./store-lists.ts";

export interface ListUpload {
  readonly id: string;
  readonly year: number;
  readonly unit?: string | undefined;
  readonly fileName: string;
  readonly content: Buffer;
}

export interface ListImportOptions {
  readonly commit: boolean;
  readonly otherYear: boolean;
  readonly skip: readonly string[];
  readonly seq?: number | undefined;
  readonly answers?: ImportAnswers | undefined;
}

export type ImportedLists =
  | { readonly kind: "report"; readonly report: ListReport }
  | ({ readonly kind: "unread" } & Refusal)
  | { readonly kind: "forbidden" | "not-found" | "register-busy" };

interface ListDeps {
  readonly ledger: Ledger;
  readonly committee: UnitId;
}

const LIST_CLIENT = "list";

/** Reads a file of lists against the committee's register, and with `commit` stores the lines that are clear. */
export async function importLists(
  deps: ListDeps,
  upload: ListUpload,
  options: ListImportOptions,
  identity: Identity,
  language: Language,
): Promise<ImportedLists> {
  const { ledger, committee } = deps;
  const { id, year, unit, fileName, content } = upload;
  const { reach } = await readReaderView(deps, identity, year);
  const access = decideAccess(reach, "write-register", committee);
  if (access !== "allowed") return { kind: access };
  const parsed = parseLists(content, year, options.answers);
  if (parsed.kind === "refused") return { ...parsed, kind: "unread" };
  const register = { unit: committee, year };
  const { seq } = await ledger.head(register);
  const catalogue = await ledger.allRows(register);
  const matched = matchLists(listsOf(parsed.sheets), catalogue, { year, unit, otherYear: options.otherYear });
  const read = {
    id,
    fileName,
    year,
    seq,
    sheets: parsed.sheets,
    catalogue,
    absent: findAbsent(catalogue, matched, year),
  };
  if (!options.commit) return { kind: "report", report: reportLists({ ...read, matched }, language) };
  const fresh = holdChanged(matched, catalogue, options.seq ?? seq);
  const skipped = new Set(options.skip);
  const wanted = fresh.lines.filter((line) => isStorable(line) && !skipped.has(line.id));
  const stored = await storeLists(
    { ledger, register, id, language, actor: actor(identity, reach, LIST_CLIENT) },
    wanted,
  );
  if (stored.kind === "busy") return { kind: "register-busy" };
  return {
    kind: "report",
    report: reportStored(reportLists({ ...read, matched: fresh }, language), stored, language),
  };
}

function isStorable({ status, rows }: MatchedLine): boolean {
  return (status === "new" || status === "changed") && rows.length > 0;
}

/** Lines that would change what somebody changed after the reading that was looked at. */
function holdChanged(matched: MatchedLists, catalogue: readonly StoredRow[], seq: number): MatchedLists {
  const changedAt = new Map(catalogue.map((row) => [rowId(row), row.seq]));
  const lines = matched.lines.map((line): MatchedLine => {
    const isLate = line.rows.some((row) => row.baseRev > 0 && (changedAt.get(rowId(row)) ?? 0) > seq);
    if (!isLate) return line;
    const problem = { cell: line.cell, code: "changed-meanwhile", values: {} } as const;
    return { ...line, status: "unclear", rows: [], problems: [...line.problems, problem] };
  });
  return { ...matched, lines };
}

function reportStored(
  report: ListReport,
  { stored, refused, left, seq }: Extract<StoredLists, { kind: "stored" }>,
  language: Language,
): ListReport {
  const lines = report.lines.map((line): ListReport["lines"][number] => {
    const reason = refused.get(line.id);
    if (reason === undefined) return line;
    const problem = reportProblem({ cell: line.cell, code: "not-accepted", values: { reason } }, language);
    return { ...line, status: "unclear", problems: [...line.problems, problem] };
  });
  return { ...report, lines, counts: countLines(lines), stored: stored.size, left, seq };
}
