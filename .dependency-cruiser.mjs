/** Turns rooms.json into rules: which room may import which, imports of types included. */
import { readFileSync } from "node:fs";

const FOLDERS = JSON.parse(readFileSync(new URL("rooms.json", import.meta.url), "utf8"));

const filesOf = (folder, room) => `^${folder}/${room}/[^/]+$`;

const ROOMS = Object.entries(FOLDERS).flatMap(([folder, rooms]) =>
  Object.entries(rooms).map(([room, { imports, speaks = false }]) => ({
    name: `${folder}/${room}`,
    files: filesOf(folder, room),
    speaks,
    // The rules are everybody's; addin/ and lambda/ meet nowhere else.
    mayImport: [room, ...imports]
      .map((one) => filesOf(folder, one))
      .concat(folder === "domain" ? [] : ["^domain/"]),
  })),
);

const CODE = "^(domain|lambda|addin)/";

export default {
  forbidden: [
    ...ROOMS.map(({ name, files, mayImport }) => ({
      name,
      severity: "error",
      comment: `rooms.json names the rooms that ${name} may import.`,
      from: { path: files },
      to: { path: "^(domain|lambda|addin|infra|test)/", pathNot: mayImport },
    })),
    {
      name: "words-for-people",
      severity: "error",
      comment: "Only a room that speaks to people imports texts; a rule has codes.",
      from: {
        path: "^(lambda|addin)/",
        pathNot: ROOMS.filter(({ speaks }) => speaks).map(({ files }) => files),
      },
      to: { path: "^domain/texts/" },
    },
    {
      name: "no-room",
      severity: "error",
      comment: "A folder with code is a room of rooms.json.",
      from: { path: CODE, pathNot: ROOMS.map(({ files }) => files) },
      to: {},
    },
    {
      name: "cycle",
      severity: "error",
      comment: "No file needs itself, not even for a type.",
      from: { path: CODE },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
  },
};
