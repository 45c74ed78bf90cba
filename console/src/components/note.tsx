import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '#lib/cn.ts';

const TONES = {
    good: { icon: CircleCheck, className: 'bg-good-soft text-good' },
    warn: { icon: TriangleAlert, className: 'bg-warn-soft text-warn' },
    bad: { icon: CircleAlert, className: 'bg-bad-soft text-bad' },
    plain: { icon: Info, className: 'bg-hover text-muted' },
};

/** A message that needs attention, with an optional action. */
export function Note(props: { tone: keyof typeof TONES; children: ReactNode; action?: ReactNode; className?: string }) {
    const { icon: Icon, className } = TONES[props.tone];
    return (
        <div className={cn('flex items-start gap-x-2.5 rounded-lg max-sm:flex-wrap px-3 py-2 text-table', className, props.className)}>
            <Icon size={16} aria-hidden className="mt-1 shrink-0" />
            <div className="min-w-0 flex-1 break-words py-0.5 text-ink">{props.children}</div>
            {props.action && <div className="flex shrink-0 flex-wrap gap-2 max-sm:w-full max-sm:pl-4.5">{props.action}</div>}
        </div>
    );
}
