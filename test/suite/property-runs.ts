import fc from "fast-check";

/** The number of property runs in this worker so far, without those that `fc.pre` rejected. */
export const propertyRuns = { count: 0 };

fc.installGlobalPlugin(() => ({
  onAllRunsComplete: ({ numRuns }: { readonly numRuns: number }) => {
    propertyRuns.count += numRuns;
  },
}));
