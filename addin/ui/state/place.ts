/** A place in the pane. A part has a tab; the other places belong to a part and lead back to it. */
export type Part = "register" | "board" | "results";

export type Place =
  | Part
  | "settings"
  | "choose"
  | "preview"
  | "problems"
  | "conflicts"
  | "history"
  | "repair"
  | "roll-call"
  | "receipt"
  | "proposals"
  | "remind"
  | "due-board"
  | "due-list"
  | "form-dues"
  | "charts"
  | "ask-correction"
  | "corrections"
  | "decisions"
  | "impact"
  | "policy"
  | "run-list"
  | "run-delta"
  | "term"
  | "reports"
  | "returned-sheet"
  | "plan-text"
  | "import"
  | "founding"
  | "office-settings"
  | "users"
  | "next-year"
  | "movements"
  | "help";

const PARENTS: Readonly<Record<Place, Part>> = {
  register: "register",
  board: "board",
  results: "results",
  settings: "register",
  choose: "register",
  preview: "register",
  problems: "register",
  conflicts: "register",
  history: "register",
  repair: "register",
  "roll-call": "register",
  receipt: "results",
  proposals: "results",
  remind: "board",
  "due-board": "board",
  "due-list": "board",
  "form-dues": "register",
  charts: "results",
  "ask-correction": "register",
  corrections: "board",
  decisions: "results",
  impact: "results",
  policy: "results",
  "run-list": "results",
  "run-delta": "results",
  term: "results",
  reports: "register",
  "returned-sheet": "results",
  "plan-text": "register",
  import: "register",
  founding: "register",
  "office-settings": "register",
  users: "register",
  "next-year": "register",
  movements: "register",
  help: "register",
};

export function isPart(place: Place): place is Part {
  return PARENTS[place] === place;
}

/** The part that a place belongs to when it was not reached from another. */
export function partOf(place: Place): Part {
  return PARENTS[place];
}
