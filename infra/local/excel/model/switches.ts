/**
 * What a real Excel was reported to do to add-ins, and this one does when it is switched on. Off, it is the Excel of the
 * documentation. Each is as bad as its worst report, because nobody can tell which build a clerk has.
 */
export const SWITCHES = {
  undo: {
    does: "Undo takes back what an add-in wrote, call by call, and leaves XML parts and calls without undo as they are",
    source: "office-js#6415, office-js#6453; office-js-docs-pr: excel/excel-add-ins-undo-capabilities.md",
  },
  undoWithParts: {
    does: "Undo takes back what an add-in wrote, call by call, XML parts too",
    source: "what office-js#6415 asks for, in backlog",
  },
  undoCleared: {
    does: "Undo takes back what an add-in wrote, call by call, until an XML part or a call without undo clears its stack",
    source: "office-js#4484; office-js-docs-pr: excel/excel-add-ins-undo-capabilities.md",
  },
  misplacedWrites: {
    does: "An array of values that crosses hidden rows puts its first row into every row in sight",
    source: "office-js#224, xlwings#747, NetOffice#2",
  },
  renumberedColumns: {
    does: "Another program saved the file and numbered the columns of each table anew, from left to right",
    source: "LibreOffice 7.4.7, tried with a file of ours",
  },
  lineFeeds: {
    does: "A carriage return that is written becomes a line feed, alone or with the line feed behind it",
    source:
      "LibreOffice 7.4.7, tried with a file; XML 1.0, 2.11 (JanKallman/EPPlus#377); no report on Excel itself",
  },
  refusedSort: {
    does: "A table of a protected sheet cannot be sorted, whatever its protection allows",
    source: "office-js#2135",
  },
  refusedMerge: {
    does: "While a second session has the file open, a request that adds a sheet or a table is lost whole",
    source: "office-js#1813",
  },
  autosave: {
    does: "The file saves itself at every moment, in the middle of what an add-in does too",
    source: "office-js-docs-pr: excel/co-authoring-in-excel-add-ins.md",
  },
} as const satisfies Readonly<Record<string, { readonly does: string; readonly source: string }>>;

export type Switch = keyof typeof SWITCHES;
