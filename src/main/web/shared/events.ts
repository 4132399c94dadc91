/** Lets an element fire an event that its parent may listen to. */
export function tell(host: HTMLElement, type: string, detail: unknown = null): void {
  host.dispatchEvent(new CustomEvent(type, {detail}));
}

/** Fires what a part of the element fired as the element's own. */
export function passOn(host: HTMLElement): (event: Event) => void {
  return event => tell(host, event.type, (event as CustomEvent<unknown>).detail);
}
