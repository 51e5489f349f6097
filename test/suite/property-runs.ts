import fc from "fast-check";

/** How often properties were tried in this worker so far, without what `fc.pre` turned away. */
export const propertyRuns = { count: 0 };

fc.installGlobalPlugin(() => ({
  onAllRunsComplete: ({ numRuns }: { readonly numRuns: number }) => {
    propertyRuns.count += numRuns;
  },
}));
