/** Prints what was measured piece by piece, in microseconds of user CPU. */
export function printUserTime(microseconds: number): void {
  const spent = { userMs: microseconds / 1000, rssMb: process.resourceUsage().maxRSS / 1024 };
  process.stdout.write(`${JSON.stringify(spent)}\n`);
}

/** Prints what this process has used since `from`, as the last line that `measureInTurn` reads. */
export function printSpent(from: NodeJS.ResourceUsage, bytes = 0): void {
  const { userCPUTime, maxRSS } = process.resourceUsage();
  const spent = { userMs: (userCPUTime - from.userCPUTime) / 1000, rssMb: maxRSS / 1024, bytes };
  process.stdout.write(`${JSON.stringify(spent)}\n`);
}
