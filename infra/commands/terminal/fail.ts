import { StartFailure } from "../../local/cloud/start-failure.ts";

/** Ends the command with one sentence for what was foreseen; anything else is a bug and shows its stack. */
export function failCommand(error: unknown): never {
  if (error instanceof StartFailure) console.error(error.message);
  else console.error(error);
  process.exit(1);
}
