/** Native lists, fields and links styled like Fluent. */
export const controlStyle = `
  fluent-button svg {
    fill: none;
  }
  fluent-button {
    min-width: 0;
    max-width: 100%;
  }
  fluent-button .icon svg {
    width: 18px;
    height: 18px;
  }
  .commands {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .link {
    font: inherit;
    color: var(--colorBrandForegroundLink);
    background: none;
    border: 0;
    padding: 2px 0;
    min-height: 24px;
    text-align: start;
    cursor: pointer;
    text-decoration: none;
    border-radius: var(--borderRadiusSmall);
    overflow-wrap: anywhere;
  }
  .link:hover {
    text-decoration: underline;
    color: var(--colorBrandForegroundLinkHover);
  }
  /* Within text, colour alone does not mark a link. */
  .download .link {
    text-decoration: underline;
  }
  .download .hint {
    display: block;
  }
  [aria-disabled="true"].link {
    color: var(--colorNeutralForegroundDisabled);
    cursor: default;
  }
  .link:focus-visible,
  .card:focus-visible,
  .row-button:focus-visible,
  summary:focus-visible,
  select:focus-visible,
  textarea:focus-visible,
  input:focus-visible,
  .scroll:focus-visible {
    outline: 2px solid var(--colorStrokeFocus2);
    outline-offset: 1px;
  }
  .field {
    display: grid;
    gap: 4px;
    min-width: 0;
  }
  .field > label,
  .field > span:not(.unseen) {
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
    color: var(--colorNeutralForeground2);
  }
  select,
  textarea,
  input[type="text"],
  input[type="search"] {
    font: inherit;
    width: 100%;
    min-width: 0;
    min-height: 32px;
    padding: 5px 10px;
    color: var(--colorNeutralForeground1);
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStroke1);
    border-bottom-color: var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
    text-overflow: ellipsis;
  }
  textarea {
    resize: vertical;
  }
  [aria-invalid="true"] {
    border-color: var(--colorStatusDangerBorder1);
  }
  .fault {
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
    color: var(--colorStatusDangerForeground3);
  }
  .setting,
  .step > .content {
    display: grid;
    gap: 8px;
    min-width: 0;
  }
  .step > .content {
    gap: 12px;
    padding: 8px 0 12px;
  }
  .step {
    padding-bottom: 8px;
    border-bottom: 1px solid var(--colorNeutralStroke3);
  }
  .step > h2 {
    margin: 0;
  }
  /* A field that gets the focus is not left behind the bar that stays. */
  .setting :is(input, select) {
    scroll-margin-bottom: 72px;
  }
  .stays {
    position: sticky;
    bottom: 0;
    padding: 8px 0;
    background: var(--colorNeutralBackground1);
  }
  .file {
    display: grid;
    gap: 6px;
    justify-items: start;
  }
  .file > label {
    padding: 5px 12px;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusMedium);
    font-weight: var(--fontWeightSemibold);
    cursor: pointer;
  }
  .file:hover > span {
    background: var(--colorNeutralBackground1Hover);
  }
  .file > :focus-visible + label {
    outline: 2px solid var(--colorStrokeFocus2);
    outline-offset: 1px;
  }
  .file > :disabled + label {
    color: var(--colorNeutralForegroundDisabled);
    cursor: default;
  }
  .choices {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  .choices .wide {
    grid-column: 1 / -1;
  }
  .check {
    display: flex;
    gap: 8px;
    align-items: start;
    cursor: pointer;
    min-width: 0;
    padding: 2px 0;
  }
  .check input {
    width: 16px;
    height: 16px;
    margin: 2px 0 0;
    flex: none;
    accent-color: var(--colorCompoundBrandBackground);
  }
  .check > span,
  .check .name {
    min-width: 0;
  }
  .check .hint,
  .name .hint,
  .grow > .hint {
    display: block;
  }
  fluent-message-bar {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: start;
    gap: 4px 8px;
    padding: 8px 12px;
    min-height: 0;
    white-space: normal;
  }
  fluent-message-bar[layout="singleline"] {
    padding-block: 0;
  }
  fluent-message-bar[layout="singleline"] .icon {
    margin-top: 10px;
  }
  fluent-message-bar .message {
    font-size: var(--fontSizeBase300);
    line-height: var(--lineHeightBase300);
    white-space: normal;
  }
  fluent-message-bar .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  fluent-message-bar[intent="success"] .icon {
    color: var(--colorStatusSuccessForeground1);
  }
  fluent-message-bar[intent="warning"] .icon {
    color: var(--colorStatusWarningForeground3);
  }
  fluent-message-bar[intent="error"] .icon {
    color: var(--colorStatusDangerForeground1);
  }
  fluent-badge {
    height: auto;
    min-height: 20px;
    white-space: nowrap;
    flex: none;
  }
  fieldset {
    border: 0;
    padding: 0;
    margin: 0;
    display: grid;
    gap: 6px;
    min-width: 0;
  }
  legend {
    padding: 0;
    font-size: var(--fontSizeBase200);
    color: var(--colorNeutralForeground2);
    margin-bottom: 2px;
  }
  summary {
    cursor: pointer;
    border-radius: var(--borderRadiusSmall);
  }
  progress,
  fluent-progress-bar {
    width: 100%;
  }
  .report {
    display: grid;
    gap: 6px;
    justify-items: start;
  }
  .progress {
    width: 100%;
    display: grid;
    gap: 8px;
    justify-items: start;
  }
`;
