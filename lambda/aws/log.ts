import { Logger } from "@aws-lambda-powertools/logger";

const TEXT_FIELDS = [
  "traceId",
  "user",
  "method",
  /** The pattern of a route, never the requested path. */
  "route",
  "code",
  "unit",
  "period",
  "batch",
  "run",
  /** The key of a person or a unit, never a name. */
  "subject",
  "workbook",
  "import",
  "step",
] as const;
const NUMBER_FIELDS = ["status", "year", "seq", "rows", "count", "bytes", "ms"] as const;

/**
 * Fields that may be logged: ids, counts, codes and durations. Row data, people's names, tokens and bodies have no
 * field here, so they cannot reach the log by mistake.
 */
export type LogEntry = { readonly [Field in (typeof TEXT_FIELDS)[number]]?: string } & {
  readonly [Field in (typeof NUMBER_FIELDS)[number]]?: number;
};

export interface Log {
  info(event: string, entry?: LogEntry): void;
  /** Logs the error's class and the place where it was thrown; a message could quote stored or sent data. */
  error(event: string, error: unknown, entry?: LogEntry): void;
}

const FIELDS: ReadonlySet<string> = new Set<string>([...TEXT_FIELDS, ...NUMBER_FIELDS]);
/** An id, a code or a route: no blanks and no letters outside ASCII, so no Vietnamese name and no sentence. */
const PLAIN = /^[\w.:/{}#=;-]{1,160}$/;

/** @param serviceName the function, for example "api". */
export function makeLog(serviceName: string): Log {
  let made: Logger | undefined;
  // The logger is made with the first line, to keep it out of the cold start.
  const logger = (): Logger => (made ??= new Logger({ serviceName }));
  return {
    info: (event, entry = {}) => logger().info(event, allowed(entry)),
    error: (event, error, entry = {}) => logger().error(event, { ...allowed(entry), ...describe(error) }),
  };
}

function allowed(entry: LogEntry): Record<string, string | number> {
  const fields: Record<string, string | number> = {};
  for (const [field, value] of Object.entries(entry) as [string, unknown][]) {
    if (!FIELDS.has(field)) continue;
    if (typeof value === "number" && Number.isFinite(value)) fields[field] = value;
    if (typeof value === "string") fields[field] = PLAIN.test(value) ? value : "(not logged)";
  }
  return fields;
}

function describe(error: unknown): { error: string; frames: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, frames: [] };
  const lines = error.stack?.split("\n") ?? [];
  const frames = lines.filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line)).map((line) => line.trim());
  return { error: PLAIN.test(error.name) ? error.name : "Error", frames: frames.slice(0, 12) };
}
