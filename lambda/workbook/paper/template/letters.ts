import type { Document } from "docx";
import { TEMPLATE_TEXTS as TEXTS } from "../../../../domain/texts/paper/templates.ts";
import { foot, type Form, headIn, titled } from "./head-and-foot.ts";
import { centred, line, prose } from "./line.ts";
import { attachedList } from "./lists.ts";
import { page } from "./page.ts";

function submission(of: Form): Document {
  const isParty = of === "party";
  const [asks, closing] = TEXTS.submission;
  return page([
    {
      turn: "portrait",
      children: [
        ...headIn(of, { number: true }),
        ...titled(TEXTS.titles.submission, TEXTS.about),
        centred(isParty ? TEXTS.submittedTo : TEXTS.sentTo, { after: 8 }),
        prose("{{can_cu}}"),
        prose(asks),
        prose(closing, { keepNext: true }),
        ...foot(of),
      ],
    },
    attachedList(of, TEXTS.titles.list, "Tờ trình"),
  ]);
}

export const awardSubmission = (): Document => submission("party");
export const stateSubmission = (): Document => submission("state");

/** A letter has no title: what it is about stands below its number (HD 05-HD/VPTW). */
export function lateLetter(form: Form): Document {
  return page([
    {
      turn: "portrait",
      children: [
        ...headIn(form, { number: true, about: TEXTS.about }),
        centred("{{du_thao}}", { italics: true, before: 12, size: 26 }),
        centred(TEXTS.sentTo, { before: 6, after: 8 }),
        line("{{nhan_xet}}"),
        ...TEXTS.letterClosing.map((text) => prose(text, { keepNext: true })),
        ...foot(form),
      ],
    },
    attachedList(form, TEXTS.titles.names, "Công văn"),
  ]);
}
