import type { Answer } from "../../../addin/client/call.ts";
import { StartFailure } from "../../local/start-failure.ts";

/** The value of an answer. @throws StartFailure with the service's message */
export function required<T>(subject: string, answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new StartFailure(`${subject}: ${answer.problem.title} (${answer.problem.code})`);
}
