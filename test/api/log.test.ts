import { expect, test, vi } from "vitest";
import { type LogEntry, makeLog } from "../../lambda/aws/log.ts";

function captured(write: () => void): string {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  const spyError = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  try {
    write();
  } finally {
    spy.mockRestore();
    spyError.mockRestore();
  }
  return lines.join("");
}

test("ids, codes, counts and durations are logged", () => {
  const entry = {
    traceId: "req-1=",
    route: "/v1/runs/:id",
    status: 200,
    code: "ok",
    ms: 12,
    unit: "cb-1",
    year: 2026,
  };
  const line = JSON.parse(captured(() => makeLog("api").info("request", entry))) as Record<string, unknown>;
  expect(line).toMatchObject({ ...entry, message: "request", service: "api" });
});

test("what has no name in the list, or reads like a sentence or a person, never reaches the log", () => {
  const smuggled = { body: "secret-body", name: "secret-name" } as LogEntry;
  const text = captured(() => {
    makeLog("api").info("request", { ...smuggled, unit: "Nguyễn Văn Bí Mật", batch: "two words" });
  });
  expect(text).not.toMatch(/secret|Nguy|words/);
  expect(text).toContain("(not logged)");
});

test("of an error only its class and its place are logged", () => {
  const text = captured(() => {
    makeLog("api").error("unexpected", new RangeError("Nguyễn Văn Bí Mật\nhas 9 points"), { traceId: "t" });
  });
  expect(text).toContain("RangeError");
  expect(text).toContain("log.test.ts");
  expect(text).not.toMatch(/Nguy|points/);
});
