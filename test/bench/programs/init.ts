/** A program: the cost of a function's bundle before its first request; compiled code is kept in the folder `cache`. */
import * as nodeModule from "node:module";
import { pathToFileURL } from "node:url";
import { printSpent } from "./spent.ts";

const [bundle = "", cache] = process.argv.slice(2);
// Node 20 has no such cache.
if (cache !== undefined && "enableCompileCache" in nodeModule)
  (nodeModule.enableCompileCache as (folder: string) => void)(cache);
const from = process.resourceUsage();
await import(pathToFileURL(bundle).href);
printSpent(from);
// Clients that the bundle made keep sockets and timers open.
process.exit(0);
