import { useEffect, useRef, type RefObject } from 'react';

/** Scrolls a row of tabs that is wider than the screen, so that the current tab is in sight. */
export function useCurrentInView(row: RefObject<HTMLElement | null>): void {
    const shown = useRef<Element>(undefined);
    // After every render, because only the links know which one is current.
    useEffect(() => {
        const current = row.current?.querySelector('[aria-current=page]') ?? undefined;
        if (current !== shown.current && row.current && row.current.scrollWidth > row.current.clientWidth) {
            current?.scrollIntoView({ block: 'nearest', inline: 'center' });
        }
        shown.current = current;
    });
}
