import type { FileChild } from "docx";
import { TEMPLATE_TEXTS as TEXTS } from "../../../../domain/texts/paper/templates.ts";
import { centred, line } from "./line.ts";
import type { Turn } from "./page.ts";
import { sides } from "./sides.ts";

/** The head of a Party paper (399-QĐ/TW, HD 05-HD/VPTW); papers without a number of their own leave it out. */
export function partyHead(options: {
  readonly number: boolean;
  readonly turn?: Turn;
  /** What a letter is about, below its number. */
  readonly about?: string;
}): readonly FileChild[] {
  const { number, turn = "portrait", about } = options;
  return [
    sides(
      [
        centred("{{co_quan_cap_tren}}", { size: 26 }),
        centred("{{co_quan}}", { bold: true, size: 26 }),
        centred(TEXTS.star, { size: 26 }),
        ...(number ? [centred(TEXTS.partyNumber, { size: 26 })] : []),
        ...(about === undefined ? [] : [centred(about, { size: 24 })]),
      ],
      [
        centred(TEXTS.party, { bold: true, underlined: true }),
        centred("{{noi_ngay}}", { italics: true, size: 26, before: 12 }),
      ],
      { turn },
    ),
  ];
}

/** The head of a state paper (30/2020/NĐ-CP, Annex I). */
export function stateHead({
  number = true,
  turn = "portrait",
  about,
}: Partial<Parameters<typeof partyHead>[0]> = {}): readonly FileChild[] {
  return [
    sides(
      [
        centred("{{co_quan_cap_tren}}", { size: 26 }),
        centred("{{co_quan}}", { bold: true, underlined: true, size: 26 }),
        ...(number ? [centred(TEXTS.stateNumber, { size: 26, before: 6 })] : []),
        ...(about === undefined ? [] : [centred(about, { size: 24 })]),
      ],
      [
        centred(TEXTS.state, { bold: true, size: 24 }),
        centred(TEXTS.motto, { bold: true, underlined: true, size: 26 }),
        centred("{{noi_ngay}}", { italics: true, size: 26, before: 6 }),
      ],
      { part: 0.45, turn },
    ),
  ];
}

export type Form = "party" | "state";

export function headIn(form: Form, options: Parameters<typeof partyHead>[0]): readonly FileChild[] {
  return form === "party" ? partyHead(options) : stateHead(options);
}

/** The kind in bold, what it is about, and the dashes below. */
export function titled(title: string, about: string, { draft = true } = {}): readonly FileChild[] {
  return [
    ...(draft ? [centred("{{du_thao}}", { italics: true, before: 12, size: 26 })] : []),
    centred(title, { bold: true, size: 32, before: draft ? 0 : 18 }),
    centred(about, { bold: true }),
    centred(TEXTS.dashes, { after: 8 }),
  ];
}

/** Recipients on the left, the signatory on the right. The post of a Party paper's signatory is not bold. */
export function foot(of: Form): readonly FileChild[] {
  const isParty = of === "party";
  return [
    line("", { before: 6, keepNext: true }),
    sides(
      [
        line(
          TEXTS.recipients,
          isParty ? { underlined: true, size: 24 } : { bold: true, italics: true, size: 24 },
        ),
        line("{{noi_nhan}}", { size: 22 }),
      ],
      [
        ...(isParty ? [centred("{{quyen_han}}", { bold: true })] : []),
        centred("{{chuc_vu}}", { bold: !isParty }),
        ...Array.from({ length: 4 }, () => centred("")),
        centred("{{nguoi_ky}}", { bold: true }),
      ],
      { part: 0.5 },
    ),
  ];
}
