import { createContext, use, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Trace } from '#features/content/repurpose/source/trace.ts';

interface Picking {
    trace: Trace;
    /** The key of the picked sentence; its lines are highlighted too. */
    picked: string | undefined;
    /** Which side it was picked on; the other side scrolls to it. */
    side: Side | undefined;
    pick: (key: string | undefined, side: Side) => void;
}

export type Side = 'source' | 'piece';

const PickedContext = createContext<Picking | undefined>(undefined);

/** Holds which sentence of the post, and so which lines of the piece, are picked. */
export function PickedProvider({ trace, children }: { trace: Trace; children: ReactNode }) {
    const [state, setState] = useState<{ trace: Trace; picked?: string | undefined; side?: Side }>({ trace });
    const value = useMemo(
        // What was picked in another piece means nothing here.
        () => ({ trace, picked: state.trace === trace ? state.picked : undefined, side: state.side, pick: (picked: string | undefined, side: Side) => setState({ trace, picked, side }) }),
        [trace, state],
    );
    return <PickedContext value={value}>{children}</PickedContext>;
}

export function usePicked(): Picking {
    const picking = use(PickedContext);
    if (!picking) throw new Error('usePicked must be used inside a PickedProvider.');
    return picking;
}

/** Arrow keys move between the marks of a pane and pick them; Escape picks none. */
export function useMarkKeys(side: Side): (event: KeyboardEvent<HTMLElement>) => void {
    const { pick } = usePicked();
    return (event) => {
        const target = event.target as HTMLElement;
        if (!target.matches('[data-mark]')) return;
        if (event.key === 'Escape') return pick(undefined, side);
        const step = STEPS[event.key] ?? 0;
        if (step === 0) return;
        event.preventDefault();
        const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-mark]')];
        const next = marks[marks.indexOf(target) + step];
        next?.focus();
        if (next) pick(next.dataset.mark, side);
    };
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
