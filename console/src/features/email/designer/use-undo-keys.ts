import { useEffect } from 'react';

/** Undoes and redoes with the usual keys, also while a text is edited; a code editor and dialogs have their own. */
export function useUndoKeys(undo: (() => void) | undefined, redo: (() => void) | undefined): void {
    useEffect(() => {
        const onKey = (event: KeyboardEvent) => {
            const key = event.key.toLowerCase();
            if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
            if (event.target instanceof Element && event.target.closest('[contenteditable=true], [role=dialog]')) return;
            event.preventDefault();
            if (key === 'y' || event.shiftKey) redo?.();
            else undo?.();
        };
        window.addEventListener('keydown', onKey);
        return () => window.removeEventListener('keydown', onKey);
    }, [undo, redo]);
}
