import * as board from "./contract/board.ts";
import * as corrections from "./contract/corrections.ts";
import * as criteria from "./contract/criteria.ts";
import * as decisions from "./contract/decisions.ts";
import * as document from "./contract/document.ts";
import * as dues from "./contract/dues.ts";
import * as feeds from "./contract/outward/feeds.ts";
import * as readFeed from "./contract/outward/read-feed.ts";
import * as imports from "./contract/imports.ts";
import * as interests from "./contract/interests.ts";
import * as me from "./contract/me.ts";
import * as names from "./contract/names.ts";
import * as papers from "./contract/papers.ts";
import * as planTexts from "./contract/plan-texts.ts";
import * as policies from "./contract/policies.ts";
import * as registers from "./contract/registers.ts";
import * as reminders from "./contract/reminders.ts";
import * as runs from "./contract/runs.ts";
import * as sendings from "./contract/outward/sendings.ts";
import * as terms from "./contract/terms.ts";
import type { Contract } from "./contract/route.ts";
import * as workbooks from "./contract/workbooks.ts";

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
  papers,
  feeds,
  document,
];

/** Every contract of the service, by the function that serves it: whatever a file of a concept exports is one. */
export const CONTRACTS: { readonly [Function in "api" | "import" | "feed" | "remind"]: readonly Contract[] } =
  {
    api: OF_API.flatMap((concept): Contract[] => Object.values(concept)),
    import: Object.values(imports),
    feed: Object.values(readFeed),
    remind: Object.values(sendings),
  };
