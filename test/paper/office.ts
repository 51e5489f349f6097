import { expect } from "vitest";
import { dossierOf } from "../../domain/paper/dossier.ts";
import type { DossierFacts } from "../../domain/paper/part/dossier-facts.ts";
import type { Paper, PaperTable } from "../../domain/paper/part/paper.ts";
import type { PaperTag } from "../../domain/paper/part/paper-tags.ts";
import { findPolicy } from "../../domain/policy/library/library.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import type { ListedShortfall } from "../../domain/study/defects.ts";
import { NumberedPaper } from "../../domain/paper/book/numbered-paper.ts";
import { Day } from "../../domain/values/day.ts";
import { Period } from "../../domain/values/period.ts";
import { LETTERHEAD_NAMES } from "../../domain/vocabulary/setting.ts";
import { Proposal } from "../../domain/vocabulary/proposal.ts";
import { result } from "../decision/results.ts";

type Decision = ReturnType<DossierFacts["decisionsOf"]>[number];

const TODAY = Day.parse("2026-12-20");
export const day = (text: string): Day => Day.parse(text);

/** A subject that is proposed for awards of the Party's rule book. */
export function proposedFor(subject: string, awards: readonly Proposal[], said: Partial<SubjectResult> = {}) {
  const policy = findPolicy("dang-366-2025@2") ?? expect.unreachable();
  const proposals = awards.map((id) => {
    const rule = policy.proposals.find((one) => one.id === id) ?? expect.unreachable();
    return {
      id,
      form: rule.form.vi,
      decidedBy: rule.decidedBy.vi,
      source: rule.source.text,
      settledBy: "",
    };
  });
  return result(subject, { level: "HTXS", name: `Người ${subject}`, proposals, ...said });
}

export function decision(matter: Decision["matter"], said: Partial<Decision> = {}): Decision {
  return {
    period: Period.parse("2026"),
    subject: "an",
    matter,
    outcome: "approved",
    level: null,
    award: null,
    typical: null,
    proposed: null,
    run: null,
    termFrom: null,
    number: null,
    decidedOn: null,
    votesFor: null,
    councilMembers: null,
    reason: null,
    exception: null,
    money: null,
    moneyDue: null,
    note: null,
    ...said,
  } as Decision;
}

export function shortfall(said: Partial<ListedShortfall>): ListedShortfall {
  return {
    kind: "essay-missing",
    unit: "cb-mot",
    person: null,
    about: "57-NQ/TW",
    period: null,
    day: day("2026-03-31"),
    doneOn: null,
    row: null,
    source: null,
    due: "essay an nq-57",
    remindedOn: null,
    ...said,
  } as ListedShortfall;
}

/** The papers of an office of two units, of these results. */
export function papersOf(
  results: readonly SubjectResult[],
  said: Partial<DossierFacts> = {},
): readonly Paper[] {
  return dossierOf(factsOf(results, said));
}

export function factsOf(results: readonly SubjectResult[], said: Partial<DossierFacts> = {}): DossierFacts {
  return {
    period: Period.parse("2026"),
    policy: findPolicy("dang-366-2025@2") ?? expect.unreachable(),
    office: "Đảng ủy Văn phòng",
    letterhead: Object.fromEntries(
      LETTERHEAD_NAMES.map((name) => [name, null]),
    ) as DossierFacts["letterhead"],
    unitName: (unit) => `Tên ${unit}`,
    results,
    personOf: () => ({ position: "Chuyên viên", born: "1980", admitted: "02/09/2005", isMember: true }),
    monthOf: () => "",
    term: null,
    pastOf: () => ({ levels: [], awards: [] }),
    decisionsOf: () => [],
    shortfalls: [],
    remindersOf: () => [],
    numbered: [],
    today: TODAY,
    ...said,
  };
}

export function paperOf(papers: readonly Paper[], kind: Paper["kind"], part = ""): Paper {
  return (
    papers.find((paper) => paper.kind === kind && paper.name.includes(part)) ??
    expect.unreachable(`no ${kind} ${part}`)
  );
}

export function tableOf(paper: Paper, tag: PaperTag = "danh_sach"): PaperTable {
  const filling = paper.filled[tag];
  return filling?.kind === "table" ? filling.table : expect.unreachable(`no table ${tag}`);
}

export function wordsOf(paper: Paper, tag: PaperTag): string {
  const filling = paper.filled[tag];
  if (filling?.kind === "words") return filling.text;
  return filling?.kind === "paragraphs" ? filling.lines.join("\n") : expect.unreachable(`no words ${tag}`);
}

/** The names in a table's second column. */
export const namesIn = (paper: Paper): readonly string[] =>
  tableOf(paper).rows.flatMap(([, name]) => name ?? []);

export function numbered(said: Partial<Record<keyof NumberedPaper, unknown>> = {}): NumberedPaper {
  return NumberedPaper.parse({
    run: "run-0001-aaaa",
    period: "2026",
    name: "quyet-dinh-xep-loai-dang-vien",
    version: 1,
    kind: "ratings-decision",
    number: "27",
    reference: "27-QĐ/ĐU",
    day: "2026-12-18",
    title: "Quyết định",
    authority: "Đảng ủy",
    count: 1,
    by: "office",
    byName: "Mai",
    at: "2026-12-18T02:00:00.000Z",
    ...said,
  });
}
