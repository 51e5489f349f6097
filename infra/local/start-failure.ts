/** An obstacle with its remedy in one sentence, Vietnamese first; it is shown without a stack trace. */
export class StartFailure extends Error {
  override readonly name = "StartFailure";
}
