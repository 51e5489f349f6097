/** The page, its header, and the spaces between things. */
export const frameStyle = `
  :root {
    color-scheme: light;
    --tone-good: #0e700e;
    --tone-fine: #0f6cbd;
    --tone-warm: #bc4b09;
    --tone-bad: #b10e1c;
    --tone-odd: #6b3fa0;
    --tone-faint: #8a8886;
  }
  :root[data-theme="dark"] {
    color-scheme: dark;
    --tone-good: #54b054;
    --tone-fine: #479ef5;
    --tone-warm: #faa06b;
    --tone-bad: #dc626d;
    --tone-odd: #b29bd9;
    --tone-faint: #8a8886;
  }
  * {
    box-sizing: border-box;
  }
  html {
    background: var(--colorNeutralBackground1);
  }
  /* WebView2 hides bars that appear only when needed. */
  body {
    margin: 0;
    overflow-y: scroll;
    overflow-x: hidden;
    background: var(--colorNeutralBackground1);
    color: var(--colorNeutralForeground1);
    font-family: var(--fontFamilyBase);
    font-size: var(--fontSizeBase300);
    line-height: var(--lineHeightBase300);
    overflow-wrap: break-word;
  }
  #pane {
    min-height: 100vh;
    display: flex;
    flex-direction: column;
  }
  header {
    position: sticky;
    top: 0;
    z-index: 2;
    display: flex;
    justify-content: space-between;
    align-items: center;
    padding: 0 4px 0 4px;
    background: var(--colorNeutralBackground1);
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  /* The progress bar of a running action; it appears with a delay. */
  header[data-busy]::after {
    content: "";
    position: absolute;
    inset: auto 0 -1px 0;
    height: 2px;
    background: linear-gradient(90deg, transparent, var(--colorBrandBackground), transparent);
    background-size: 50% 100%;
    background-repeat: no-repeat;
    animation: under-way 1.4s 0.4s linear infinite backwards;
  }
  @keyframes under-way {
    from {
      background-position: -100% 0;
    }
    to {
      background-position: 200% 0;
    }
  }
  main {
    padding: 12px 16px 24px;
    display: flex;
    flex-direction: column;
    gap: 12px;
    flex: 1;
  }
  /* The notice stays in view, also after a click far down the page. */
  main > fluent-message-bar {
    position: sticky;
    top: 52px;
    z-index: 1;
  }
  main > div,
  .page,
  section {
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-width: 0;
  }
  section {
    gap: 8px;
  }
  h1,
  h2,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
  }
  h1 {
    font-size: var(--fontSizeBase400);
    line-height: var(--lineHeightBase400);
    font-weight: var(--fontWeightSemibold);
    outline: none;
  }
  h2 {
    font-size: var(--fontSizeBase300);
    line-height: var(--lineHeightBase300);
    font-weight: var(--fontWeightSemibold);
  }
  section > h2:not([id]) {
    margin-top: 4px;
  }
  .page-head {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-left: -8px;
  }
  .part-head {
    margin-left: 0;
  }
  .help-button {
    margin-left: auto;
  }
  .help li {
    margin: 6px 0;
  }
  .title {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: 8px;
  }
  .title > div {
    min-width: 0;
  }
  .title .link {
    flex: none;
  }
  .hint {
    color: var(--colorNeutralForeground3);
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
    font-weight: var(--fontWeightRegular);
  }
  .icon {
    display: inline-flex;
    flex: none;
  }
  .icon.large svg {
    width: 40px;
    height: 40px;
  }
  .offline {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 6px 16px;
    background: var(--colorStatusWarningBackground1);
    color: var(--colorStatusWarningForeground1);
    border-bottom: 1px solid var(--colorStatusWarningBorder1);
  }
  .centre {
    margin: auto;
    padding: 24px 20px;
    text-align: center;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 12px;
    max-width: 26rem;
  }
  .code {
    font-family: var(--fontFamilyMonospace);
  }
  .empty {
    padding: 20px 12px;
    text-align: center;
    color: var(--colorNeutralForeground2);
    background: var(--colorNeutralBackground2);
    border-radius: var(--borderRadiusMedium);
    display: grid;
    gap: 12px;
    justify-items: center;
  }
  .loading {
    color: var(--colorNeutralForeground3);
  }
  .sign-in .lead {
    color: var(--colorNeutralForeground2);
    margin-top: -8px;
  }
  .sign-in h1 {
    font-size: var(--fontSizeBase500);
    line-height: var(--lineHeightBase500);
    margin-top: 8px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .footer {
    position: sticky;
    bottom: 0;
    margin: 0 -16px -24px;
    padding: 10px 16px;
    background: var(--colorNeutralBackground1);
    border-top: 1px solid var(--colorNeutralStroke2);
    display: grid;
  }
  /* A pane that is zoomed to 200 %. */
  @media (max-width: 300px) {
    fluent-tab {
      padding-inline: 4px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
`;
