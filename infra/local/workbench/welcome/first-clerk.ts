/** The unit whose register a visitor sees first; it is filled before the page can be opened. */
export const FIRST_UNIT = "cb-quoc-hoi";

/** Its clerk, as the local issuer knows the person. */
export const FIRST_CLERK = `vt-${FIRST_UNIT}`;

/** Who sets up an office where there is none, as the local issuer knows the person. */
export const FIRST_ADMINISTRATOR = "quan-tri";
