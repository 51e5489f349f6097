import * as z from "zod";

/** How grave a measure is, mildest first: the forms of Party discipline, with which policies compare. */
export const DISCIPLINE_DEGREES = ["khien-trach", "canh-cao", "cach-chuc", "khai-tru"] as const;
export const DisciplineDegree = z.enum(DISCIPLINE_DEGREES);
export type DisciplineDegree = z.infer<typeof DisciplineDegree>;

interface FormFacts {
  readonly branch: "party" | "state" | "mass-organisation";
  /** The Party form of like weight. For forms outside the Party this is an assumption: no text compares them. */
  readonly degree: DisciplineDegree;
  /** The first and last day on which a measure of this form can be decided; open where no text ends it. */
  readonly from?: string;
  readonly until?: string;
}

/**
 * Forms of discipline, the Party's first. Those of the state are the forms for officials (Luật Cán bộ, công chức 2008
 * Điều 78-79; Luật số 80/2025/QH15, which from 1/7/2025 knows no hạ bậc lương and no giáng chức), for public employees
 * (Luật Viên chức Điều 52) and for contract workers (Bộ luật Lao động 2019 Điều 124).
 */
export const DISCIPLINE_FORMS = {
  "khien-trach": { branch: "party", degree: "khien-trach" },
  "canh-cao": { branch: "party", degree: "canh-cao" },
  "cach-chuc": { branch: "party", degree: "cach-chuc" },
  "khai-tru": { branch: "party", degree: "khai-tru" },
  "giai-tan": { branch: "party", degree: "khai-tru" },
  "cq-khien-trach": { branch: "state", degree: "khien-trach" },
  "cq-canh-cao": { branch: "state", degree: "canh-cao" },
  "cq-ha-bac-luong": { branch: "state", degree: "canh-cao", from: "2010-01-01", until: "2025-06-30" },
  "cq-giang-chuc": { branch: "state", degree: "cach-chuc", from: "2010-01-01", until: "2025-06-30" },
  "cq-cach-chuc": { branch: "state", degree: "cach-chuc" },
  "cq-bai-nhiem": { branch: "state", degree: "khai-tru", from: "2010-01-01" },
  "cq-buoc-thoi-viec": { branch: "state", degree: "khai-tru" },
  "cq-keo-dai-nang-luong": { branch: "state", degree: "canh-cao" },
  "cq-sa-thai": { branch: "state", degree: "khai-tru" },
  "dt-khien-trach": { branch: "mass-organisation", degree: "khien-trach" },
  "dt-canh-cao": { branch: "mass-organisation", degree: "canh-cao" },
  "dt-cach-chuc": { branch: "mass-organisation", degree: "cach-chuc" },
  "dt-khai-tru": { branch: "mass-organisation", degree: "khai-tru" },
  "dt-giai-tan": { branch: "mass-organisation", degree: "khai-tru" },
} as const satisfies Record<string, FormFacts>;

export type DisciplineForm = keyof typeof DISCIPLINE_FORMS;
export const DisciplineForm = z.enum(Object.keys(DISCIPLINE_FORMS) as [DisciplineForm, ...DisciplineForm[]]);

/** Whether a measure of this form can be decided on a day ("2026-03-05"). */
export function existsOn(form: DisciplineForm, day: string): boolean {
  const { from, until }: FormFacts = DISCIPLINE_FORMS[form];
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/** The rank of a form's degree, 0 for the mildest; -1 without a form. */
export function degreeOf(form: DisciplineForm | null | undefined): number {
  return form == null ? -1 : DISCIPLINE_DEGREES.indexOf(DISCIPLINE_FORMS[form].degree);
}

export function isFromDegree(form: DisciplineForm, least: DisciplineDegree): boolean {
  return degreeOf(form) >= DISCIPLINE_DEGREES.indexOf(least);
}
