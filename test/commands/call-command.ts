import type { Command, ExitCode, Terminal } from "../../infra/commands/terminal/command.ts";
import { runCommand } from "../../infra/commands/terminal/run-command.ts";

export interface Called {
  readonly code: ExitCode;
  readonly stdout: string;
  /** What went wrong. */
  readonly stderr: string;
  /** Progress messages; there are more of them on a slow machine. */
  readonly progress: readonly string[];
}

/** Runs a command in this process as a shell would, with its output in pipes or on a terminal. */
export async function callCommand(
  command: Command,
  typed: readonly string[],
  {
    folder = process.cwd(),
    isScreen = false,
    ask,
    openBrowser = () => undefined,
  }: Partial<Pick<Terminal, "ask" | "openBrowser">> & {
    readonly folder?: string;
    readonly isScreen?: boolean;
  } = {},
): Promise<Called> {
  const lines: { readonly out: string[]; readonly err: string[]; readonly progress: string[] } = {
    out: [],
    err: [],
    progress: [],
  };
  const code = await runCommand(command, typed, {
    folder,
    isScreen,
    out: (line) => void lines.out.push(line),
    err: (line) => void lines.err.push(line),
    progress: (line) => void lines.progress.push(line),
    ...(ask && { ask }),
    openBrowser,
  });
  return { code, stdout: lines.out.join("\n"), stderr: lines.err.join("\n"), progress: lines.progress };
}
