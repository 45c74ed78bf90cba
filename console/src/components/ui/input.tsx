import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '#lib/cn.ts';

const FIELD = cn(
    'w-full rounded-md border border-strong bg-raised px-2.5 text-body text-ink placeholder:text-faint',
    'transition-colors hover:border-faint focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0',
    'aria-invalid:border-bad disabled:opacity-60 max-sm:text-lead',
);

// What people write in other scripts begins on their side; an empty field is on ours.
export const Input = ({ className, ...rest }: ComponentProps<'input'>) => (
    <input dir="auto" {...rest} className={cn(FIELD, 'h-8 max-sm:h-10', className)} />
);

export const Textarea = ({ className, ...rest }: ComponentProps<'textarea'>) => (
    <textarea rows={4} dir="auto" {...rest} className={cn(FIELD, 'py-2', className)} />
);

/** A native select: works best on phones and with screen readers. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
    return (
        <span className={cn('relative inline-block w-full', className)}>
            <select {...rest} className={cn(FIELD, 'h-8 appearance-none truncate pr-8 max-sm:h-10')}>
                {children}
            </select>
            <ChevronDown size={14} aria-hidden className="pointer-events-none absolute right-2.5 top-1/2 -translate-y-1/2 text-faint" />
        </span>
    );
}

export const Checkbox = ({ className, indeterminate, ref, ...rest }: ComponentProps<'input'> & { indeterminate?: boolean }) => (
    <input
        type="checkbox"
        {...rest}
        ref={(box) => {
            if (box) box.indeterminate = indeterminate ?? false;
            if (typeof ref === 'function') return ref(box);
            if (ref) ref.current = box;
        }}
        className={cn('size-3.5 shrink-0 cursor-pointer accent-(--accent-fill) max-sm:size-4.5', className)}
    />
);
