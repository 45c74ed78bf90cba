import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';

const root = document.documentElement;
const listeners = new Set<() => void>();

export const theme = (): Theme => (root.classList.contains('dark') ? 'dark' : 'light');

/** Applies a theme and remembers it for the next visit. */
export function setTheme(chosen: Theme): void {
    root.classList.toggle('dark', chosen === 'dark');
    localStorage.setItem('theme', chosen);
    listeners.forEach((listener) => listener());
}

export function useTheme(): Theme {
    return useSyncExternalStore((listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
    }, theme);
}
