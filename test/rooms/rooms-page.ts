import { FOLDERS } from "./rooms.ts";

/** `docs/rooms.md`: every room, what it is and which it may import. */
export function roomsPage(): string {
  return `# Rooms

A folder with code is a room. \`rooms.json\` names the rooms that each may import, types included, and \`npm run check\` holds the code
to it (\`.dependency-cruiser.mjs\`). A room imports only rooms that stand above it, so no ring can form. Every room of \`lambda/\` and
\`addin/\` may import those of \`domain/\`, but only one that speaks to people imports texts.

\`npx vitest run test/rooms -u\` writes this page and the rooms in the README from \`rooms.json\`.
${Object.keys(FOLDERS).map(folderTable).join("")}`;
}

function folderTable(folder: string): string {
  const rows = Object.entries(FOLDERS[folder] ?? {}).map(([room, { is, speaks, imports }]) => {
    const named = [...imports, ...(speaks ? ["texts of domain"] : [])];
    return `| \`${folder}/${room}\` | ${is} | ${named.join(", ")} |\n`;
  });
  return `\n## ${folder}\n\n| room | what is in it | may import |\n|---|---|---|\n${rows.join("")}`;
}

const BLOCK = /(<!-- rooms -->\n).*(<!-- end of rooms -->\n)/s;

/** The README with its rooms as they are. */
export function withRooms(readme: string): string {
  const lines = Object.entries(FOLDERS).map(
    ([folder, rooms]) => `- \`${folder}/\`: ${Object.keys(rooms).join(" · ")}\n`,
  );
  return readme.replace(BLOCK, (_, begin: string, end: string) => begin + lines.join("") + end);
}

/** Neighbours in the README's picture that an arrow joins; an arrow with a word in it leaves the program. */
export function drawnArrows(readme: string): readonly (readonly [string, string])[] {
  return [...readme.matchAll(/([a-z]+(?:\/[a-z-]+)+) <?──> (?=([a-z]+(?:\/[a-z-]+)+))/g)].map(
    ([, from = "", to = ""]) => [from, to] as const,
  );
}
