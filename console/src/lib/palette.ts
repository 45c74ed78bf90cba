/** Lets any page open the command palette, whose code loads on first use. */
const listeners = new Set<() => void>();

export function openPalette(): void {
    listeners.forEach((listener) => listener());
}

export function onOpenPalette(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}
