/** Lets the command palette open the introduction on the home page, which may still have to load. */
const listeners = new Set<() => void>();
let waiting = false;

export function openTour(): void {
    waiting = listeners.size === 0;
    listeners.forEach((listener) => listener());
}

export function onOpenTour(listener: () => void): () => void {
    listeners.add(listener);
    if (waiting) listener();
    waiting = false;
    return () => listeners.delete(listener);
}
