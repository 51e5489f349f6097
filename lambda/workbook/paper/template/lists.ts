import { type Document, Paragraph } from "docx";
import { TEMPLATE_TEXTS as TEXTS } from "../../../../domain/texts/paper/templates.ts";
import { fill } from "../../../../domain/values/bilingual.ts";
import { foot, type Form, headIn, titled } from "./head-and-foot.ts";
import { centred, line } from "./line.ts";
import { page, type Part } from "./page.ts";

/** A table's tag stands alone in its paragraph. */
export const listHere = (): Paragraph => line("{{danh_sach}}", { size: 24 });

/** The list that accompanies a paper and cites its number, on pages of its own. */
export function attachedList(of: Form, title: string, paper: string): Part {
  const attached = fill(of === "party" ? TEXTS.attachedTo : TEXTS.stateAttachedTo, { paper });
  return {
    turn: "landscape",
    children: [
      centred(title, { bold: true, size: 30 }),
      centred(TEXTS.plainAbout, { bold: true }),
      centred(attached, { italics: true, size: 26, after: 8 }),
      listHere(),
    ],
  };
}

/** A list that stands by itself: whoever has no level, or the contents of the file. */
function standingList(form: Form, title: string | undefined): Document {
  return page([
    {
      turn: "landscape",
      children: [
        ...headIn(form, { number: false, turn: "landscape" }),
        ...(title === undefined
          ? [centred(TEXTS.plainAbout, { bold: true, size: 30, before: 18, after: 8 })]
          : titled(title, TEXTS.plainAbout, { draft: false })),
        listHere(),
      ],
    },
  ]);
}

export const unratedList = (form: Form): Document => standingList(form, undefined);
export const basesAnnex = (form: Form): Document => standingList(form, undefined);
export const contents = (form: Form): Document => standingList(form, TEXTS.titles.contents);

export function ratingsReport(form: Form): Document {
  return page([
    {
      turn: "portrait",
      children: [
        ...headIn(form, { number: true }),
        ...titled(TEXTS.titles.report, "{{trich_yeu}}"),
        line(TEXTS.reportOpening, { align: "justified", indented: true, before: 3, after: 3 }),
        line("{{nhan_xet}}"),
        line("{{tong_hop}}", { size: 24 }),
        ...foot(form),
      ],
    },
  ]);
}
