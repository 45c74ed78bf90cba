import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { toast as sonner, Toaster } from 'sonner';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';

interface Toast {
    tone?: 'good' | 'bad';
    /** Reverses the action. */
    undo?: { label: string; run: () => void } | undefined;
    /** Continues with the result, such as opening a copy. */
    next?: { label: string; run: () => void } | undefined;
}

/** Milliseconds until a toast disappears. It stays while the pointer is on it. */
const DURATION = { good: 6_000, bad: 10_000 };

/** Shows a short message about a completed action, optionally with a button that reverses it or continues. */
export function toast(text: string, { tone = 'good', undo, next }: Toast = {}): void {
    sonner.custom((id) => <One text={text} tone={tone} action={undo ?? next} onClose={() => sonner.dismiss(id)} />, {
        duration: DURATION[tone],
    });
}

/** Where toasts appear: above the bottom bar of a phone and the bar of bulk actions. */
export const Toasts = () => (
    <Toaster
        className="no-print"
        position="bottom-center"
        visibleToasts={3}
        offset={24}
        mobileOffset={{ bottom: 72, left: 16, right: 16 }}
        containerAriaLabel={componentStrings.notifications}
        toastOptions={{ unstyled: true, className: 'w-full flex justify-center' }}
    />
);

function One(props: { text: string; tone: 'good' | 'bad'; action: Toast['undo']; onClose: () => void }) {
    const { action, tone } = props;
    const Icon = tone === 'good' ? CircleCheck : CircleAlert;
    return (
        <div
            role={tone === 'bad' ? 'alert' : 'status'}
            // Also while a modal dialog is open.
            className="pointer-events-auto flex w-max max-w-[min(36rem,calc(100vw-2rem))] items-center gap-2 rounded-lg bg-raised py-1.5 pl-3 pr-1.5 font-sans text-table text-ink shadow-pop"
        >
            <Icon size={16} aria-hidden className={tone === 'good' ? 'shrink-0 text-good' : 'shrink-0 text-bad'} />
            <span className="min-w-0 break-words py-1">{props.text}</span>
            {action && (
                <Button
                    look="quiet"
                    size="small"
                    className="text-accent"
                    onClick={() => {
                        action.run();
                        props.onClose();
                    }}
                >
                    {action.label}
                </Button>
            )}
            <Button look="quiet" size="small" aria-label={componentStrings.dismiss} icon={<X size={14} />} onClick={props.onClose} />
        </div>
    );
}
