const GAP = 8;

/** Room and sizes in CSS pixels: the anchor's place in the window, the sheet's own size, the window's. */
export interface Room {
  readonly anchor: { readonly left: number; readonly top: number; readonly bottom: number };
  readonly width: number;
  readonly height: number;
  readonly windowWidth: number;
  readonly windowHeight: number;
}

/** Below the anchor, above it where only there is room, over it where there is none; within the window. */
export function placeOf({ anchor, width, height, windowWidth, windowHeight }: Room): {
  left: number;
  top: number;
} {
  const left = Math.max(GAP, Math.min(anchor.left - GAP, windowWidth - width - GAP));
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - height;
  const lowest = windowHeight - height - GAP;
  if (below <= lowest) return { left, top: below };
  return { left, top: Math.max(GAP, above >= GAP ? above : lowest) };
}

/** Puts an open popover beside its button; it moves with the page. Where it is a sheet at the foot, the styles keep it there. */
export function placeBeside(sheet: HTMLElement, button: HTMLElement): void {
  if (getComputedStyle(sheet).position === 'fixed') {
    sheet.style.removeProperty('left');
    sheet.style.removeProperty('top');
    return;
  }
  const { left, top } = placeOf({
    anchor: button.getBoundingClientRect(),
    width: sheet.offsetWidth,
    height: sheet.offsetHeight,
    windowWidth: document.documentElement.clientWidth,
    windowHeight: window.innerHeight,
  });
  sheet.style.left = `${left + window.scrollX}px`;
  sheet.style.top = `${top + window.scrollY}px`;
}
