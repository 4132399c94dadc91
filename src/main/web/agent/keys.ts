/** Whether a key press is a shortcut and not text, a browser command or a control's own key. */
export function isForUs(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) {
    return false;
  }
  const target = event.composedPath()[0];
  const writes =
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
  return !writes;
}
