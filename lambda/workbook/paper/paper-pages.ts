import type { FileChild } from "docx";
import type { PaperPage } from "../../../domain/paper/part/paper.ts";
import { TEMPLATE_TEXTS as TEXTS } from "../../../domain/texts/paper/templates.ts";
import { paperTable } from "./paper-table.ts";
import { centred, line, prose } from "./template/line.ts";
import { sides } from "./template/sides.ts";

/** Head and foot of the pages, as the paper has them. */
export interface PageFrame {
  readonly upper: string;
  readonly body: string;
  readonly placeAndDay: string;
  readonly onBehalf: string;
  readonly post: string;
  readonly signer: string;
}

/** Pages of one kind, each beginning a page. */
export function paperPages(pages: readonly PaperPage[], frame: PageFrame): readonly FileChild[] {
  return pages.flatMap((page, index) => pageOf(page, frame, index > 0));
}

function pageOf(
  { head, titles, parts, left, right }: PaperPage,
  frame: PageFrame,
  pageBefore: boolean,
): readonly FileChild[] {
  const signed = right === "signatory" ? signatory(head, frame) : right;
  const [title = "", ...about] = titles;
  return [
    ...(pageBefore ? [line("", { pageBefore: true, size: 2 })] : []),
    headOf(head, frame),
    centred(title, { bold: true, size: 32, before: 18 }),
    ...about.map((text) => centred(text, { bold: true })),
    centred(TEXTS.dashes, { after: 8 }),
    ...parts.flatMap(({ heading, lines, table }) => [
      ...(heading === "" ? [] : [line(heading, { bold: true, before: 6, keepNext: true })]),
      // The last lines of a page stay with the signature.
      ...lines.map((text) => prose(text, { keepNext: table === undefined })),
      ...(table === undefined ? [] : [paperTable(table, "portrait")]),
    ]),
    line("", { before: 6, keepNext: true }),
    sides(
      left.map((text) => line(text, { size: 26 })),
      signed.map((text, index) => centred(text, { bold: index === 0 || index === signed.length - 1 })),
      { part: 0.5 },
    ),
  ];
}

function headOf(head: PaperPage["head"], { upper, body, placeAndDay }: PageFrame): FileChild {
  const isState = head === "state";
  return sides(
    [
      centred(upper, { size: 26 }),
      centred(body, { bold: true, size: 26 }),
      ...(isState ? [] : [centred(TEXTS.star, { size: 26 })]),
    ],
    [
      ...(isState
        ? [
            centred(TEXTS.state, { bold: true, size: 24 }),
            centred(TEXTS.motto, { bold: true, underlined: true, size: 26 }),
          ]
        : [centred(TEXTS.party, { bold: true, underlined: true })]),
      centred(placeAndDay, { italics: true, size: 26, before: 6 }),
    ],
    { part: isState ? 0.42 : 0.5 },
  );
}

function signatory(head: PaperPage["head"], { onBehalf, post, signer }: PageFrame): readonly string[] {
  return [...(head === "party" ? [onBehalf] : []), post, "", "", "", signer];
}
