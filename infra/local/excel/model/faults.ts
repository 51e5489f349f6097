/** Misfortunes on demand. Every counter counts requests that are still to go wrong. */
export class Faults {
  /** Requests answered with GeneralException before anything is done. */
  generalExceptions = 0;
  /** Requests that are carried out, and whose answer never comes: the promise is rejected. */
  lostAnswers = 0;
  /** unprotect on an unprotected sheet fails. Source: office-js#6784. */
  strictProtection = false;
  /** The next time that the pane asks for anything, its page is reloaded: the request is never answered. */
  reloads = 0;

  takes(fault: "generalExceptions" | "lostAnswers" | "reloads"): boolean {
    if (this[fault] === 0) return false;
    this[fault]--;
    return true;
  }
}
