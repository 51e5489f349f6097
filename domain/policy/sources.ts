import type { Day } from "../values/day.ts";
import type { InForce, Source } from "./dated.ts";

export function law(text: string): Source {
  return { kind: "law", text };
}

export function local(text: string): Source {
  return { kind: "local", text };
}

export function assumption(text: string): Source {
  return { kind: "assumption", text };
}

/** The source with the sentence that fixes the value, word for word. */
export function quoted(source: Source, quote: string): Source {
  return { ...source, quote };
}

/** Makes values that hold from a policy's first day on. */
export function valuesFrom(effective: Day): <T>(value: T, source: Source) => InForce<T>[] {
  return (value, source) => [{ effective, value, source }];
}
