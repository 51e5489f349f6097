import * as z from "zod";

/** What an office should look at before a paper is signed. */
export const PaperFault = z.enum([
  /** Another number in the sentence than names in the list: such a paper is not written. */
  "counts-differ",
  /** The paper was numbered with another number of names than it would have now. */
  "changed-since",
  /** A decision is recorded with another number than that of the paper. */
  "number-differs",
  "signer-missing",
  "place-missing",
  /** A paper of the state without the agency, or its symbol. */
  "agency-missing",
  /** Somebody beyond the limit has the best level, and no exception is recorded. */
  "over-limit",
  /** Equal candidates for the last places, between whom the committee has not chosen. */
  "tie-open",
  /** Certificates are made once the decision has its number. */
  "certificates-wait",
]);
export type PaperFault = z.infer<typeof PaperFault>;
