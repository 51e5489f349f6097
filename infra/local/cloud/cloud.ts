import type { LocalUser } from "./local-user.ts";

export interface CloudOptions {
  /** The folder that `synthesize` returned. */
  readonly assembly: string;
  /** Where tables, objects, the issuer's key and logs are kept; "memory" keeps nothing. */
  readonly dataFolder: string;
  /** Files served at `/` of the API's own origin. */
  readonly staticFolder?: string;
  readonly users: readonly LocalUser[];
  /** Wanted ports; one that is taken is replaced by a free one. */
  readonly ports?: Partial<CloudPorts>;
  readonly log: (line: string) => void;
}

export interface CloudPorts {
  readonly api: number;
  readonly issuer: number;
  readonly objects: number;
  readonly states: number;
  readonly dynamodb: number;
}

export interface LocalCloud {
  /** The origin of the page and of the API, "http://127.0.0.1:8787". */
  readonly url: string;
  readonly issuerUrl: string;
  /** An access token of a listed user, as the identity provider would issue it. */
  tokenFor(user: string): Promise<string>;
  setUsers(users: readonly LocalUser[]): void;
  /** AWS SDK environment variables with which a process reaches the local tables, objects and state machines. */
  readonly environment: Readonly<Record<string, string>>;
  /** Ends every child process and closes every port. */
  stop(): Promise<void>;
}

export async function startCloud(options: CloudOptions): Promise<LocalCloud> {
  throw new Error(`Not started: ${options.assembly}`);
}
