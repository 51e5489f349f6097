/** The closed list of RFC 9457 problems: the code, and the status that it is answered with. */
export const PROBLEM_STATUS = {
  unauthorized: 401,
  forbidden: 403,
  "not-found": 404,
  "invalid-request": 400,
  "batch-too-large": 413,
  "batch-id-reused": 409,
  "batch-unknown": 404,
  "register-busy": 503,
  "reason-missing": 400,
  "gaps-need-reason": 409,
  "contradictions-need-reason": 409,
  "withheld-need-reason": 409,
  "nothing-missing": 409,
  "reminder-number-taken": 409,
  "already-locked": 409,
  "not-locked": 409,
  "registers-not-locked": 409,
  "no-catalogue": 409,
  "unknown-policy": 422,
  "policy-not-in-force": 409,
  "policy-pinned": 409,
  "policy-exists": 409,
  "runs-differ": 409,
  "invalid-settings": 422,
  "already-published": 409,
  "facts-missing": 409,
  "own-request": 403,
  recused: 403,
  "correction-decided": 409,
  "run-not-current": 409,
  "run-not-ready": 409,
  "plan-not-entered": 409,
  "plan-locked": 409,
  "import-not-uploaded": 409,
  "import-refused": 422,
  "internal-error": 500,
} as const;
export type ProblemCode = keyof typeof PROBLEM_STATUS;

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEM_STATUS, code);
}
