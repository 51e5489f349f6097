/** A program: what a function's bundle costs before its first request. */
import { printSpent } from "./spent.ts";

const [bundle = ""] = process.argv.slice(2);
const from = process.resourceUsage();
await import(bundle);
printSpent(from);
// Clients that the bundle made keep sockets and timers.
process.exit(0);
