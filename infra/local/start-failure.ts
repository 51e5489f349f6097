/** Why something cannot start on this machine: one sentence with its remedy, Vietnamese first; shown as it is, without a stack. */
export class StartFailure extends Error {
  override readonly name = "StartFailure";
}
