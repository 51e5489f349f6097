import fc from "fast-check";

/** The number of property runs in this worker so far, without those that `fc.pre` rejected. */
export const propertyRuns = { count: 0 };

fc.installGlobalPlugin(() => ({
  onAllRunsComplete: ({ numRuns }: { readonly numRuns: number }) => {
    propertyRuns.count += numRuns;
  },
}));

/** `.ci/run` sets PROPERTY_SEED by what is tested, so that it judges the same files the same way again. */
const seed = process.env["PROPERTY_SEED"];
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
