import type { Rubric } from "../../policy/policy.ts";
import { inForce } from "../../policy/dated.ts";
import type { SubjectResult } from "../../score/result.ts";
import { formatMatter, formatShortfallKind } from "../../study/shortfall-text.ts";
import { LONG_BLANK } from "../../texts/paper/papers.ts";
import { RATING_FORM_TEXTS as TEXTS } from "../../texts/paper/rating-forms.ts";
import { LEVEL_TEXTS } from "../../texts/vocabulary/levels.ts";
import { fill } from "../../values/bilingual.ts";
import { type Day, formatDay } from "../../values/day.ts";
import { exact, sumExact } from "../../values/exact.ts";
import { monthsOf, periodEnd } from "../../values/period.ts";
import { Level } from "../../vocabulary/level.ts";
import { formatNumber } from "../../wording/number-format.ts";
import { formatPeriod, periodInSentence } from "../../wording/period-text.ts";
import { type DossierFacts, isPartyBook } from "../part/dossier-facts.ts";
import { fileName } from "../part/file-name.ts";
import { type Paper, type PaperTable, paragraphs, table, words } from "../part/paper.ts";
import { headOf, stateHeadOf } from "../part/paper-head.ts";

type FormKind = "collective-form" | "member-form" | "civil-servant-form";

/**
 * The official forms of a review, one for each subject: those of 43-HD/BTCTW for collectives and members, that of Decree 335
 * for civil servants. What the ledger knows is filled in; who reviews himself and the authority write the rest. An office
 * replaces the template by the official file and puts the tags into it.
 */
export function ratingForms(facts: DossierFacts): readonly Paper[] {
  const rated = facts.results.filter(({ level }) => level !== "NOT_RATED");
  const units = rated.filter(({ kind }) => kind === "collective");
  const people = rated.filter(({ kind }) => kind !== "collective");
  const members = people.filter(({ subject }) => facts.personOf(subject)?.isMember === true);
  const forms: readonly (readonly [FormKind, readonly SubjectResult[]])[] = isPartyBook(facts)
    ? [
        ["collective-form", units],
        ["member-form", members],
      ]
    : facts.policy.work === undefined
      ? []
      : [["civil-servant-form", people]];
  return forms.flatMap(([kind, subjects]) =>
    subjects.length === 0 ? [] : [formPaper(facts, kind, subjects)],
  );
}

function formPaper(facts: DossierFacts, kind: FormKind, subjects: readonly SubjectResult[]): Paper {
  const period = periodInSentence(facts.period, "vi");
  const { file, title } = TEXTS.kinds[kind];
  const about = fill(title, { period });
  const headed = kind === "civil-servant-form" ? stateHeadOf : headOf;
  return {
    kind,
    name: fileName(file),
    title: about,
    authority: facts.office,
    count: subjects.length,
    filled: headed(facts, "report", about),
    copies: subjects.map((result) => copyOf(facts, kind, result)),
  };
}

function copyOf(facts: DossierFacts, kind: FormKind, result: SubjectResult): Paper["filled"] {
  const person = facts.personOf(result.subject);
  const isUnit = result.kind === "collective";
  const rubric = facts.policy.rubrics[result.kind];
  const day = periodEnd(facts.period);
  const [common, results] = rubric.groups.map(({ id, max }) =>
    pointsOf(rubric, result, id, inForce(max, day).value),
  );
  return {
    ho_ten: words(result.name),
    ngay_sinh: words((!isUnit && person?.born) || LONG_BLANK),
    vi_tri: words((!isUnit && person?.position) || LONG_BLANK),
    don_vi: words(isUnit ? facts.office : facts.unitName(result.unit)),
    diem_chung: words(common ?? ""),
    diem_ket_qua: words(results ?? ""),
    tong_diem: words(isScored(result) ? (result.display ?? TEXTS.blank) : TEXTS.blank),
    muc: words(decidedLevel(facts, result)),
    ton_tai: paragraphs(shortfallsOf(facts, result)),
    bang_diem: table(scoreTable(rubric, result, day)),
    ...(kind === "civil-servant-form" ? { bang_thang: table(monthTable(facts, result)) } : {}),
  };
}

/** Points are those of the ledger once all are there; a form with some of them would read as if the others were none. */
const isScored = ({ display, level }: SubjectResult): boolean => display !== null && level !== "INCOMPLETE";

/** "28,50/30". */
function pointsOf({ criteria }: Rubric, result: SubjectResult, group: string, max: string): string {
  const ids = new Set(criteria.filter((one) => one.group === group).map(({ id }) => id));
  const own = result.criteria.filter(({ id }) => ids.has(id)).map(({ points }) => exact(points));
  const points = isScored(result) ? formatNumber(sumExact(own), "vi") : TEXTS.blank;
  return `${points}/${formatNumber(exact(max), "vi")}`;
}

function scoreTable({ groups, criteria }: Rubric, result: SubjectResult, day: Day): PaperTable {
  const points = new Map(result.criteria.map(({ id, points: own, max }) => [id, { own, max }]));
  let place = 0;
  const { columns } = TEXTS;
  return {
    columns: [
      { caption: columns.number, width: 6, align: "center" },
      { caption: columns.criterion, width: 52 },
      { caption: columns.max, width: 14, align: "center" },
      { caption: columns.self, width: 14, align: "center" },
      { caption: columns.points, width: 14, align: "center" },
    ],
    rows: [
      ["(1)", "(2)", "(3)", "(4)", "(5)"],
      ...groups.flatMap(({ id: group, title, max }) => [
        [fill(TEXTS.group, { title: title.vi, max: formatNumber(exact(inForce(max, day).value), "vi") })],
        ...criteria
          .filter((criterion) => criterion.group === group)
          .map(({ id, title: { vi }, max: most }) => {
            place += 1;
            const known = points.get(id);
            const own = known !== undefined && isScored(result) ? formatNumber(exact(known.own), "vi") : "";
            return [
              String(place),
              vi,
              formatNumber(exact(known?.max ?? inForce(most, day).value), "vi"),
              "",
              own,
            ];
          }),
      ]),
    ],
  };
}

/** A line for each month of the period with the points that were published for it. */
function monthTable({ period, monthOf }: DossierFacts, { subject }: SubjectResult): PaperTable {
  const { columns } = TEXTS;
  return {
    columns: [
      { caption: columns.month, width: 40 },
      { caption: columns.total, width: 25, align: "center" },
      { caption: columns.note, width: 35 },
    ],
    rows: monthsOf(period).map((month) => [formatPeriod(month, "vi"), monthOf(subject, month), ""]),
  };
}

/** The level that the authority decided; blank until it has. */
function decidedLevel({ decisionsOf }: DossierFacts, { subject }: SubjectResult): string {
  const level = decisionsOf(subject).find(({ matter }) => matter === "level")?.level;
  const known = Level.safeParse(level).data;
  return known === undefined ? LONG_BLANK : LEVEL_TEXTS[known].vi;
}

/** What the ledger recorded as missing, late or short, which the review has to speak of. */
function shortfallsOf(
  { shortfalls }: DossierFacts,
  { subject, kind, unit }: SubjectResult,
): readonly string[] {
  const own = shortfalls.filter(({ person, unit: of }) =>
    kind === "collective" ? person === null && of === unit : person?.key === subject,
  );
  const lines = own.map((one) => {
    const what = [formatShortfallKind(one.kind, "vi"), formatMatter(one, "vi")].filter((part) => part !== "");
    return fill(TEXTS.shortfall, { what: what.join(": "), day: formatDay(one.day) });
  });
  return lines.length === 0 ? [TEXTS.noShortfall] : lines;
}
