import { UserId } from "../../../domain/values/ids.ts";
import type { NamesResponse } from "../../../domain/protocol/names.ts";
import type { PaneState } from "./pane-state.ts";

export function withUsers(state: PaneState, { names }: NamesResponse): PaneState {
  const users = new Map([...state.names.users, ...Object.entries(names)]);
  return { ...state, names: { ...state.names, users } };
}

/** Ids of the users whose acts the pane shows, except acts that already contain the name. */
export function usersShown({ register, runs, corrections, office }: PaneState): ReadonlySet<UserId> {
  const ids = [
    ...Object.values(register.status?.locks ?? {}).map((lock) => lock?.by),
    register.plan?.response?.plan?.by,
    register.plan?.response?.superior?.by,
    ...(register.history?.response.entries ?? []).map(({ by }) => by),
    ...(register.conflicts ?? []).flatMap(({ fields }) => fields.map(({ by }) => by)),
    ...(register.report?.outcomes ?? []).map((row) => (row.status === "locked" ? row.by : undefined)),
    ...(register.report?.takenOver ?? []).map(({ user }) => user),
    ...(register.news?.by ?? []),
    ...(register.status?.begun ?? []).map(({ user }) => user),
    ...(runs.board?.units ?? []).map(({ opened }) => opened?.by),
    ...(runs.remind?.reminder?.given ?? []).map(({ by }) => by),
    ...(runs.list?.runs ?? []).map((run) => (run.startedByName === undefined ? run.startedBy : undefined)),
    ...(runs.decisions?.response.subjects ?? []).flatMap(({ decisions }) => decisions.map(({ by }) => by)),
    ...(office?.rows ?? []).filter(({ form }) => form === "settings").map(({ by }) => by),
    ...(corrections.list ?? []).flatMap(({ requestedBy, decidedBy }) => [requestedBy, decidedBy]),
  ];
  return new Set(ids.flatMap((id) => UserId.safeParse(id).data ?? []));
}
