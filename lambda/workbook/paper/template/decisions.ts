import type { Document, FileChild } from "docx";
import { TEMPLATE_TEXTS as TEXTS } from "../../../../domain/texts/paper/templates.ts";
import { foot, type Form, partyHead, stateHead, titled } from "./head-and-foot.ts";
import { centred, lineOf, prose, run } from "./line.ts";
import { attachedList } from "./lists.ts";
import { page, type Part } from "./page.ts";

type Articles = readonly (readonly [string, string])[];

function articles(of: Articles): readonly FileChild[] {
  return of.map(([number, text], index) =>
    lineOf([run(`${number} `, { bold: true }), run(text)], {
      align: "justified",
      keepNext: index === of.length - 1,
      indented: true,
      before: 3,
      after: 3,
    }),
  );
}

function partyDecision(of: Articles): Document {
  const decision: Part = {
    turn: "portrait",
    children: [
      ...partyHead({ number: true }),
      ...titled(TEXTS.titles.decision, TEXTS.about),
      prose("{{can_cu}}"),
      centred(TEXTS.partyDecides, { bold: true, before: 6, after: 6 }),
      ...articles(of),
      ...foot("party"),
    ],
  };
  return page([decision, attachedList("party", TEXTS.titles.names, "Quyết định")]);
}

export const awardDecision = (): Document => partyDecision(TEXTS.awardArticles);
export const ratingsDecision = (form: Form): Document =>
  form === "party" ? partyDecision(TEXTS.ratingArticles) : ofAgency(TEXTS.stateRatingArticles);
export const stateDecision = (): Document => ofAgency(TEXTS.awardArticles);

function ofAgency(of: Articles): Document {
  const decision: Part = {
    turn: "portrait",
    children: [
      ...stateHead(),
      ...titled(TEXTS.titles.decision, TEXTS.about),
      prose("{{can_cu}}", { italics: true }),
      centred(TEXTS.stateDecides, { bold: true, before: 6, after: 6 }),
      ...articles(of),
      ...foot("state"),
    ],
  };
  return page([decision, attachedList("state", TEXTS.titles.names, "Quyết định")]);
}
