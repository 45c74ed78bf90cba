import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';

interface Toast {
    id: number;
    text: string;
    tone: 'good' | 'bad';
    undo?: { label: string; run: () => void } | undefined;
}

let toasts: Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function update(next: Toast[]) {
    toasts = next;
    listeners.forEach((listener) => listener());
}

/** Shows a short message about a completed action, optionally with an undo button. */
export function toast(text: string, options: { tone?: Toast['tone']; undo?: Toast['undo'] } = {}): void {
    last += 1;
    update([...toasts.slice(-2), { id: last, text, tone: options.tone ?? 'good', undo: options.undo }]);
}

const dismiss = (id: number) => update(toasts.filter((one) => one.id !== id));

export function Toasts() {
    const shown = useSyncExternalStore(
        (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
        () => toasts,
    );
    return (
        <div
            aria-live="polite"
            className="no-print pointer-events-none fixed inset-x-4 bottom-20 z-50 flex flex-col items-center gap-2 md:bottom-6"
        >
            {shown.map((one) => (
                <One key={one.id} toast={one} />
            ))}
        </div>
    );
}

function One({ toast: one }: { toast: Toast }) {
    useEffect(() => {
        const timer = setTimeout(() => dismiss(one.id), one.tone === 'bad' ? 10_000 : 6_000);
        return () => clearTimeout(timer);
    }, [one]);
    const Icon = one.tone === 'good' ? CircleCheck : CircleAlert;
    return (
        <div
            role={one.tone === 'bad' ? 'alert' : 'status'}
            className="pointer-events-auto flex max-w-xl animate-rise items-center gap-2 rounded-lg bg-raised py-1.5 pl-3 pr-1.5 text-table shadow-pop"
        >
            <Icon size={16} aria-hidden className={one.tone === 'good' ? 'shrink-0 text-good' : 'shrink-0 text-bad'} />
            <span className="min-w-0 break-words py-1">{one.text}</span>
            {one.undo && (
                <Button
                    look="quiet"
                    size="small"
                    className="text-accent"
                    onClick={() => {
                        one.undo?.run();
                        dismiss(one.id);
                    }}
                >
                    {one.undo.label}
                </Button>
            )}
            <Button look="quiet" size="small" aria-label={componentStrings.dismiss} icon={<X size={14} />} onClick={() => dismiss(one.id)} />
        </div>
    );
}
