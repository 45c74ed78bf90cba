/** Where pages ask for the command palette, which is loaded only when it is first wanted. */
const listeners = new Set<() => void>();

export function openPalette(): void {
    listeners.forEach((listener) => listener());
}

export function onOpenPalette(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}
