/** The runs of a property: `usual`, or as many as the variable PROPERTY_RUNS says, as in `.ci/run --long`. */
export function runCount(usual: number): { readonly numRuns: number } {
  const asked = process.env["PROPERTY_RUNS"];
  return { numRuns: asked === undefined ? usual : Number(asked) };
}
