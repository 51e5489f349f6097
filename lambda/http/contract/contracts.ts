import * as board from "./board.ts";
import * as corrections from "./corrections.ts";
import * as criteria from "./criteria.ts";
import * as decisions from "./decisions.ts";
import * as document from "./document.ts";
import * as dues from "./dues.ts";
import * as imports from "./imports.ts";
import * as interests from "./interests.ts";
import * as me from "./me.ts";
import * as names from "./names.ts";
import * as planTexts from "./plan-texts.ts";
import * as policies from "./policies.ts";
import * as registers from "./registers.ts";
import * as reminders from "./reminders.ts";
import * as runs from "./runs.ts";
import * as terms from "./terms.ts";
import type { Contract } from "./route.ts";
import * as workbooks from "./workbooks.ts";

const OF_API = [
  me,
  names,
  registers,
  planTexts,
  board,
  dues,
  reminders,
  runs,
  policies,
  criteria,
  decisions,
  interests,
  corrections,
  terms,
  workbooks,
  document,
];

/** Every contract of the service, by the function that serves it: whatever a file of a concept exports is one. */
export const CONTRACTS: { readonly [Function in "api" | "import"]: readonly Contract[] } = {
  api: OF_API.flatMap((concept): Contract[] => Object.values(concept)),
  import: Object.values(imports),
};
