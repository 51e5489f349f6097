import * as z from "zod";

/** How far a run is, or how it ended. */
export const RunStatus = z
  .enum(["running", "refused", "failed", "finished", "published"])
  .describe(
    "`refused`: a register was no longer locked, or another run was published first. `finished`: a dry run has its results. `published`: the results of the period, until a later run supersedes them.",
  );
export type RunStatus = z.infer<typeof RunStatus>;
