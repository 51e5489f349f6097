/** Prints what this process has used since `from`, as the last line that `measureInTurn` reads. */
export function printSpent(from: NodeJS.ResourceUsage, bytes = 0): void {
  const { userCPUTime, maxRSS } = process.resourceUsage();
  const spent = { userMs: (userCPUTime - from.userCPUTime) / 1000, rssMb: maxRSS / 1024, bytes };
  process.stdout.write(`${JSON.stringify(spent)}\n`);
}
