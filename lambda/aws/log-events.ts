/** Lines of the log that metrics and reports of the stack count, by their message. */

/** A change set of the journal was altered or removed. */
export const JOURNAL_ALTERED = "journal altered";
/** The nightly verification found a register whose rows or head contradict its journal: `unit`, `year`, `code`. */
export const REGISTER_DIFFERS = "register differs";
/** A push was answered with a receipt; `rows` are those that were stored, `count` those that conflicted. */
export const ROWS_PUSHED = "rows pushed";
/** The whole office was counted; `count` is what is late or missing. */
export const DUES_COUNTED = "dues counted";
/** Somebody opened the score sheet of a person or a unit: `user`, `unit`, `subject`, `run`. */
export const SCORE_SHEET_READ = "score sheet read";
/** Somebody read the results of a run: `user`, `run`, `unit` where one was asked for, `count` of the results shown. */
export const RESULTS_READ = "results read";
/** Somebody got the address of a finished workbook: `user`, `workbook`. */
export const WORKBOOK_READ = "workbook read";
