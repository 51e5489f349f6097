import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startProgress } from "../../infra/commands/terminal/progress.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("what is done within two seconds is not told", () => {
  const lines: string[] = [];
  const progress = startProgress((line) => lines.push(line));
  progress.doing("Đọc");
  vi.advanceTimersByTime(1900);
  progress.end();
  expect(lines).toEqual([]);
});

test("longer work is told with the time that has passed, a line in two seconds, to its end", () => {
  const lines: string[] = [];
  const progress = startProgress((line) => lines.push(line));
  progress.doing("Đọc");
  vi.advanceTimersByTime(4500);
  progress.doing("Chấm");
  vi.advanceTimersByTime(2000);
  progress.end();
  vi.advanceTimersByTime(10_000);
  expect(lines).toEqual(["[  2.0 s] Đọc", "[  4.0 s] Đọc", "[  6.0 s] Chấm", "[  6.5 s] xong / done"]);
});

test("work that lets no timer run is told where it turns to the next thing", () => {
  const lines: string[] = [];
  const progress = startProgress((line) => lines.push(line));
  progress.doing("Chấm theo A");
  // The clock advances without a timer, as in a long computation.
  const clock = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 5000);
  progress.doing("Chấm theo B");
  clock.mockRestore();
  progress.end();
  expect(lines[0]).toBe("[  5.0 s] Chấm theo B");
});
