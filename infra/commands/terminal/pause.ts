const POLL_MS = 150;

/** Between two looks at something that is under way. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, POLL_MS);
  });
}
