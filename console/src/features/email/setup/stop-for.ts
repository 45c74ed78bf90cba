import type { MouseEvent } from 'react';

/** Does something instead of following a link, unless the person opens it in another tab. */
export function stopFor(event: MouseEvent, instead: () => void): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    instead();
}
