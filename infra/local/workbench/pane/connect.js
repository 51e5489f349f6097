// In the pane's frame, after Microsoft's proxies and before the pane's own scripts.
window.parent.workbench.connect(window);
