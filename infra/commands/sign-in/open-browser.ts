import { spawn } from "node:child_process";

/** The program of each system that opens an address; none of them is a shell, which would read `&` in the address. */
const PROGRAMS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/** Opens an address in the user's browser. Where there is none nothing happens: the address was printed. */
export function openBrowser(url: string): void {
  const [program, ...words] = PROGRAMS[process.platform] ?? ["xdg-open"];
  const child = spawn(program, [...words, url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
