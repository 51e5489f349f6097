import type { FileChild } from "docx";
import type { Certificate } from "../../../domain/paper/part/paper.ts";
import { TEMPLATE_TEXTS as TEXTS } from "../../../domain/texts/paper/templates.ts";
import { centred, line } from "./template/line.ts";
import { sides } from "./template/sides.ts";

const RED = "C00000";

export interface Awarder {
  /** The body that awards, in capitals: Party bodies print the Party's name in place of the state's. */
  readonly body: string;
  readonly post: string;
  readonly signer: string;
  /** The sheet has the words that all certificates share: their lines stay empty, as high as they are. */
  readonly isPreprinted: boolean;
}

/** Certificates, each on a page of its own. */
export function certificatePages(
  certificates: readonly Certificate[],
  awarder: Awarder,
): readonly FileChild[] {
  return certificates.flatMap((certificate, index) => pageOf(certificate, awarder, index > 0));
}

function pageOf(
  { name, unit, merit, decision, goldenBook, placeAndDay }: Certificate,
  { body, post, signer, isPreprinted }: Awarder,
  pageBefore: boolean,
): readonly FileChild[] {
  const shared = (text: string): string => (isPreprinted ? "" : text);
  return [
    centred(shared(TEXTS.party), { bold: true, underlined: true, size: 30, pageBefore }),
    centred(shared(body), { bold: true, colour: RED, size: 34, before: 18 }),
    centred(shared(TEXTS.titles.awards), { bold: true, size: 30, before: 6 }),
    centred(shared(TEXTS.titles.certificate), { bold: true, colour: RED, size: 72, before: 6 }),
    centred(name, { bold: true, size: 40, before: 10 }),
    ...(unit === "" ? [] : [centred(unit, { size: 30 })]),
    centred(merit, { size: 30, before: 8, after: 18 }),
    sides(
      [line(decision, { size: 26, before: 30 }), line(goldenBook, { size: 26 })],
      [
        centred(placeAndDay, { italics: true, size: 26 }),
        centred(shared(post), { bold: true, size: 28 }),
        ...Array.from({ length: 4 }, () => centred("")),
        centred(signer, { bold: true, size: 28 }),
      ],
      { turn: "landscape", part: 0.5 },
    ),
  ];
}
