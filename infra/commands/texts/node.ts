export const NODE_TEXTS = {
  "too-old": {
    vi: "Cần Node.js 24 (ít nhất 20.19), máy đang có {node}; cài bằng: {install}",
    en: "Node.js 24 is needed (20.19 at least), this is {node}; install it with: {install}",
  },
  ended: {
    vi: "Node.js {node} còn chạy được nhưng không còn được bảo trì; nên dùng Node.js 24: {install}",
    en: "Node.js {node} still works and is no longer maintained; Node.js 24 is meant: {install}",
  },
} as const;
