import type { Document, FileChild } from "docx";
import { RATING_FORM_TEXTS as TEXTS } from "../../../../domain/texts/paper/rating-forms.ts";
import { partyHead, stateHead } from "./head-and-foot.ts";
import { centred, line, prose } from "./line.ts";
import { page } from "./page.ts";
import { sides } from "./sides.ts";

const heading = (text: string) => line(text, { bold: true, before: 6, keepNext: true });
/** Two lines to be written on. */
const blanks = () => [prose("\t", { indented: false }), prose("\t", { indented: false })];
const boxes = () => TEXTS.boxes.map((text) => line(text, { before: 2 }));
const named = (text: string) => line(text, { align: "right", italics: true, size: 26 });
const titledBy = ([title, about]: readonly [string, string]) => [
  centred(title, { bold: true, size: 32, before: 12 }),
  centred(about, { bold: true, after: 8 }),
];

/** The parts of a review; what the ledger recorded as short stands under the second. */
function review(parts: readonly string[]): readonly FileChild[] {
  return parts.flatMap((text, index) => [
    prose(text, { keepNext: true }),
    ...(index === 1 ? [line("{{ton_tai}}")] : []),
    ...blanks(),
  ]);
}

const rating = (): readonly FileChild[] => [
  line("{{bang_diem}}", { size: 24 }),
  prose(TEXTS.points, { before: 6 }),
  prose(TEXTS.selfLevel, { keepNext: true }),
  ...boxes(),
];

export function collectiveForm(): Document {
  const { title, review: first, parts, rating: second } = TEXTS.collective;
  const children = [
    named(TEXTS.form01),
    ...partyHead({ number: false }),
    ...titledBy(title),
    heading(first),
    ...review(parts),
    heading(second),
    ...rating(),
    prose(TEXTS.decided, { before: 6 }),
    line("", { before: 6 }),
    sides([line("")], [centred(TEXTS.chair, { bold: true })]),
  ];
  return page([{ turn: "portrait", children }]);
}

export function memberForm(): Document {
  const { title, about, review: first, parts, rating: second, author, authority, opinion } = TEXTS.person;
  const children = [
    named(TEXTS.form02),
    ...partyHead({ number: false }),
    ...titledBy(title),
    ...about.map((text) => prose(text)),
    heading(first),
    ...review(parts),
    heading(second),
    ...rating(),
    line("", { before: 6 }),
    sides([line("")], [centred(author, { bold: true }), ...space(), centred("{{ho_ten}}", { bold: true })]),
    heading(authority),
    prose(opinion),
    prose("\t", { indented: false }),
    prose(TEXTS.decided),
    line("", { before: 6 }),
    sides([line("")], [centred("{{quyen_han}}", { bold: true }), centred("{{chuc_vu}}")]),
  ];
  return page([{ turn: "portrait", children }]);
}

export function civilServantForm(): Document {
  const { title, about, months, mean, criteria, self, authority, author, head } = TEXTS.civil;
  const children = [
    named(TEXTS.form02),
    ...stateHead({ number: false }),
    ...titledBy(title),
    ...about.map((text) => prose(text)),
    heading(months),
    line("{{bang_thang}}", { size: 24 }),
    prose(mean, { before: 6 }),
    heading(criteria),
    line("{{bang_diem}}", { size: 24 }),
    heading(self),
    ...boxes(),
    heading(authority),
    prose(TEXTS.decided),
    line("", { before: 6 }),
    sides(
      [centred(author, { bold: true }), ...space(), centred("{{ho_ten}}", { bold: true })],
      [centred(head, { bold: true })],
    ),
  ];
  return page([{ turn: "portrait", children }]);
}

const space = () => Array.from({ length: 4 }, () => centred(""));
