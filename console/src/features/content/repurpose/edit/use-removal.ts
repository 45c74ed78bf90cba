import { useEffect, useRef } from 'react';

/** Removes rows of a list. The focus moves to the first field of the row that follows, of the one before, or to the button that adds one. */
export function useRemoval<T extends HTMLElement>(total: number, removeRow: (index: number) => void) {
    const list = useRef<T>(null);
    const removed = useRef<number>(undefined);
    useEffect(() => {
        if (removed.current === undefined) return;
        const first = [...(list.current?.querySelectorAll('li') ?? [])].map((row) => row.querySelector<HTMLElement>('input, textarea')).filter((field) => field !== null);
        (first[Math.min(removed.current, first.length - 1)] ?? list.current?.querySelector<HTMLElement>('[data-add]'))?.focus();
        removed.current = undefined;
    }, [total]);
    const remove = (index: number) => {
        removed.current = index;
        removeRow(index);
    };
    return { list, remove };
}
