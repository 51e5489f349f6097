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
/** A feed's key was answered with a table: `user` is the key's id; `unit` where it opens one, `run`, `period`, `rows`. */
export const FEED_READ = "feed read";
/** Somebody made a feed's key: `user`, and the key's id as `code`. */
export const FEED_MADE = "feed key made";
/** Somebody revoked a feed's key: `user`, and the key's id as `code`. */
export const FEED_REVOKED = "feed key revoked";
/** A reminder was sent: `unit`, the way as `step`, `user`, `count` of items. */
export const REMINDER_SENT = "reminder sent";
/** A reminder could not be sent: `unit`, the way as `step`, `code`, `count` of items. */
export const REMINDER_FAILED = "reminder failed";
/** Somebody got the address of a finished workbook: `user`, `workbook`. */
export const WORKBOOK_READ = "workbook read";
