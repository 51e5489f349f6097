import type { Document } from "docx";
import { TEMPLATE_TEXTS as TEXTS } from "../../../../domain/texts/paper/templates.ts";
import { foot, partyHead, stateHead, titled } from "./head-and-foot.ts";
import { centred, line, prose } from "./line.ts";
import { attachedList } from "./lists.ts";
import { page } from "./page.ts";

function submission(of: "party" | "state"): Document {
  const isParty = of === "party";
  const [asks, closing] = TEXTS.submission;
  return page([
    {
      turn: "portrait",
      children: [
        ...(isParty ? partyHead({ number: true }) : stateHead()),
        ...titled(TEXTS.titles.submission, TEXTS.about),
        centred(isParty ? TEXTS.submittedTo : TEXTS.sentTo, { after: 8 }),
        prose("{{can_cu}}"),
        prose(asks),
        prose(closing),
        ...foot(of),
      ],
    },
    attachedList(of, TEXTS.titles.list, "Tờ trình"),
  ]);
}

export const awardSubmission = (): Document => submission("party");
export const stateSubmission = (): Document => submission("state");

/** A letter has no title: what it is about stands below its number (HD 05-HD/VPTW). */
export function lateLetter(): Document {
  return page([
    {
      turn: "portrait",
      children: [
        ...partyHead({ number: true, about: TEXTS.about }),
        centred(TEXTS.sentTo, { before: 18, after: 8 }),
        line("{{nhan_xet}}"),
        ...TEXTS.letterClosing.map((text) => prose(text)),
        ...foot("party"),
      ],
    },
    attachedList("party", TEXTS.titles.names, "Công văn"),
  ]);
}
