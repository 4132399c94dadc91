const SWITCH = 'glidepath.keys';

/** Whether single keys are shortcuts in this browser; they are until somebody turns them off. */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(SWITCH) !== 'off';
  } catch {
    return true;
  }
}

/** Turns single keys on or off, for good where the browser lets us remember it. */
export function turnKeys(on: boolean): void {
  try {
    localStorage.setItem(SWITCH, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing keeps the shortcuts on.
  }
}

/** Whether a key press is a shortcut and not text, a browser command or a control's own key. */
export function isForUs(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) {
    return false;
  }
  const target = event.composedPath()[0];
  const writes =
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
  return !writes && (event.key.length > 1 || keysAreOn());
}

/** Whether the focus is on a control that has an own meaning for Enter. */
export function isOnControl(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && target.matches('a, button, summary');
}
