import { type Document, Packer } from "docx";
import type { PaperKind } from "../../../../domain/vocabulary/paper/paper-kind.ts";
import { certificate, singlePages } from "./certificate.ts";
import { awardDecision, ratingsDecision, stateDecision } from "./decisions.ts";
import { awardSubmission, lateLetter, stateSubmission } from "./letters.ts";
import { basesAnnex, contents, ratingsReport, unratedList } from "./lists.ts";
import { civilServantForm, collectiveForm, memberForm } from "./rating-forms.ts";
import { ballot, councilMinutes, countMinutes, meetingMinutes } from "./meeting.ts";

const TEMPLATES: Readonly<Record<PaperKind, () => Document>> = {
  "ratings-report": () => ratingsReport("party"),
  "ratings-decision": () => ratingsDecision("party"),
  "unrated-list": () => unratedList("party"),
  "award-submission": awardSubmission,
  "state-submission": stateSubmission,
  "award-decision": awardDecision,
  "state-decision": stateDecision,
  ballot: () => ballot("party"),
  "count-minutes": () => countMinutes("party"),
  "late-letter": () => lateLetter("party"),
  certificate,
  "certificate-overlay": certificate,
  "achievement-reports": singlePages,
  extract: singlePages,
  "meeting-minutes": meetingMinutes,
  "council-minutes": councilMinutes,
  "bases-annex": () => basesAnnex("party"),
  contents: () => contents("party"),
  "state-ratings-report": () => ratingsReport("state"),
  "state-ratings-decision": () => ratingsDecision("state"),
  "state-unrated-list": () => unratedList("state"),
  "state-ballot": () => ballot("state"),
  "state-count-minutes": () => countMinutes("state"),
  "state-late-letter": () => lateLetter("state"),
  "state-bases-annex": () => basesAnnex("state"),
  "state-contents": () => contents("state"),
  "collective-form": collectiveForm,
  "member-form": memberForm,
  "civil-servant-form": civilServantForm,
};

/** The template of a kind of paper as a Word file, which an office may change and bring back. */
export async function ownTemplate(kind: PaperKind): Promise<Uint8Array> {
  return Packer.toBuffer(TEMPLATES[kind]());
}
