import type { SubjectResult } from "../../score/result.ts";
import { AWARD_PAPER_TEXTS as TEXTS } from "../../texts/paper/papers.ts";
import { LIST_COLUMN_TEXTS } from "../../texts/vocabulary/list-columns.ts";
import { OUTCOME_TEXTS } from "../../texts/vocabulary/levels.ts";
import { fill } from "../../values/bilingual.ts";
import type { Proposal } from "../../vocabulary/proposal.ts";
import type { ListColumn } from "../../vocabulary/setting.ts";
import { parseListColumns, USUAL_COLUMNS } from "../../wording/list-columns.ts";
import { moneyCell } from "./award-money.ts";
import type { Award } from "./awards.ts";
import { type DossierFacts, exceptionOf, levelOf } from "../part/dossier-facts.ts";
import { nameRows } from "../part/name-rows.ts";
import type { PaperTable } from "../part/paper.ts";
import { awardLines, yearLines, yearsThatCount } from "./past-merits.ts";

/** A decision gives one award, which its first article names. */
export const DECISION_COLUMNS: readonly ListColumn[] = ["born", "position", "merit", "money"];

/** The columns that the office has chosen for lists that accompany a submission. */
export function chosenColumns({ letterhead }: DossierFacts): readonly ListColumn[] {
  return parseListColumns(letterhead.listColumns ?? "") ?? USUAL_COLUMNS;
}

interface Listed {
  readonly result: SubjectResult;
  /** The post, and the unit where no heading of the list names it. */
  readonly position: string;
}

interface Column {
  readonly width: number;
  readonly align?: "center";
  /** Said of people, not of collectives. */
  readonly isPersonal?: true;
  readonly cell: (facts: DossierFacts, award: Award, listed: Listed) => string;
}

const COLUMNS: Readonly<Record<ListColumn, Column>> = {
  born: {
    width: 11,
    align: "center",
    isPersonal: true,
    cell: (facts, _award, { result }) => facts.personOf(result.subject)?.born ?? "",
  },
  admitted: {
    width: 11,
    align: "center",
    isPersonal: true,
    cell: (facts, _award, { result }) => facts.personOf(result.subject)?.admitted ?? "",
  },
  position: { width: 24, isPersonal: true, cell: (_facts, _award, { position }) => position },
  merit: { width: 22, cell: (facts, { id }, { result }) => meritOf(facts, result, id) },
  levels: {
    width: 30,
    cell: (facts, { id }, { result }) => {
      const rule = facts.policy.proposals.find((one) => one.id === id);
      return yearLines(facts, result, yearsThatCount(rule, facts.today)).join("; ");
    },
  },
  awards: { width: 24, cell: (facts, _award, { result }) => awardLines(facts, result.subject).join("; ") },
  vote: { width: 10, align: "center", cell: (facts, { id }, { result }) => voteOf(facts, result, id) },
  form: { width: 16, cell: (_facts, { form }) => form },
  money: {
    width: 13,
    align: "center",
    cell: (facts, { id }, { result }) => moneyCell(facts, result.subject, id),
  },
};

export function awardList(facts: DossierFacts, award: Award, columns: readonly ListColumn[]): PaperTable {
  const ofPeople = namesPeople(award);
  const { number, name, collective } = TEXTS.columns;
  return {
    columns: [
      { caption: number, width: 5, align: "center" },
      { caption: ofPeople ? name : collective, width: ofPeople ? 22 : 40 },
      ...shown(facts, award, columns).map((id) => {
        const { width, align } = COLUMNS[id];
        return { caption: LIST_COLUMN_TEXTS[id], width, ...(align === undefined ? {} : { align }) };
      }),
    ],
    rows: nameRows(facts, award.subjects, (result, position) =>
      awardCells(facts, award, columns, { result, position }),
    ),
  };
}

/** What a list says of one name, after its number. */
export function awardCells(
  facts: DossierFacts,
  award: Award,
  columns: readonly ListColumn[],
  listed: Listed,
): readonly string[] {
  return [
    listed.result.name,
    ...shown(facts, award, columns).map((id) => COLUMNS[id].cell(facts, award, listed)),
  ];
}

/** Collectives have neither birth nor post; a column of money stands where there is some. */
function shown(facts: DossierFacts, award: Award, columns: readonly ListColumn[]): readonly ListColumn[] {
  const hasMoney = award.subjects.some(({ subject }) => moneyCell(facts, subject, award.id) !== "");
  return columns.filter(
    (id) => (namesPeople(award) || COLUMNS[id].isPersonal !== true) && (id !== "money" || hasMoney),
  );
}

const namesPeople = ({ subjects }: Award): boolean => subjects.some(({ kind }) => kind !== "collective");

function meritOf(facts: DossierFacts, result: SubjectResult, id: Proposal): string {
  const level = OUTCOME_TEXTS[levelOf(facts, result)].vi;
  const merit = result.display === null ? level : fill(TEXTS.merit, { level, points: result.display });
  return merit + exceptionOf(facts, result.subject, ({ award, matter }) => (award ?? matter) === id);
}

/** "9/11": the votes in favour as they were recorded. */
function voteOf(facts: DossierFacts, { subject }: SubjectResult, id: Proposal): string {
  const decided = facts.decisionsOf(subject).find(({ award, matter }) => (award ?? matter) === id);
  const { votesFor = null, councilMembers = null } = decided ?? {};
  if (votesFor === null) return "";
  return councilMembers === null ? String(votesFor) : `${String(votesFor)}/${String(councilMembers)}`;
}
