import { useEffect, type RefObject } from 'react';

/** The selection that the keys change. */
interface RowSelection {
    toggle: (id: string) => void;
    clear: () => void;
}

/** Keyboard control of a table: j, k and the arrow keys move between rows, x selects, Escape clears, Enter opens. */
export function useRowKeys(body: RefObject<HTMLElement | null>, selection: RowSelection): void {
    useEffect(() => {
        const onKey = (event: KeyboardEvent) => {
            const target = event.target as HTMLElement;
            const elsewhere = target.closest('input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=dialog], [role=menu]');
            if (elsewhere || event.metaKey || event.ctrlKey || event.altKey) return;
            const links = [...(body.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
            const row = target.closest('tr')?.querySelector<HTMLElement>('[data-row-link]') ?? null;
            const at = row ? links.indexOf(row) : -1;
            const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
            if (step) {
                const next = links[Math.min(links.length - 1, Math.max(0, at + step))];
                if (!next || (at < 0 && step < 0)) return;
                event.preventDefault();
                next.focus();
            } else if (event.key === 'x' && row?.dataset.rowLink) {
                selection.toggle(row.dataset.rowLink);
            } else if (event.key === 'Escape') {
                selection.clear();
            }
        };
        window.addEventListener('keydown', onKey);
        return () => window.removeEventListener('keydown', onKey);
    }, [body, selection]);
}
