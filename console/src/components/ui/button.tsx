import type { ComponentProps, ReactNode } from 'react';
import { cn } from '#lib/cn.ts';

const LOOKS = {
    primary: 'bg-accent-fill text-on-accent hover:bg-accent-fill-hover',
    secondary: 'border border-strong bg-raised text-ink hover:bg-hover',
    quiet: 'text-muted hover:bg-hover hover:text-ink',
    danger: 'bg-bad-fill text-on-accent hover:opacity-90',
};

const SIZES = {
    normal: 'h-8 px-3 text-table gap-1.5',
    small: 'h-7 px-2 text-label gap-1',
    icon: 'size-8 justify-center',
};

export type ButtonProps = ComponentProps<'button'> & {
    look?: keyof typeof LOOKS;
    size?: keyof typeof SIZES;
    busy?: boolean;
    icon?: ReactNode;
};

export const buttonClass = (look: keyof typeof LOOKS = 'secondary', size: keyof typeof SIZES = 'normal') =>
    cn(
        'inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-md font-medium',
        'transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-50',
        LOOKS[look],
        SIZES[size],
    );

export function Button({ look, size, busy, icon, className, children, disabled, ...rest }: ButtonProps) {
    return (
        <button
            type="button"
            {...rest}
            disabled={disabled || busy}
            aria-busy={busy || undefined}
            className={cn(buttonClass(look, size), className)}
        >
            {busy ? <Spinner /> : icon}
            {children}
        </button>
    );
}

// Appears after 300 ms, so that fast responses show no spinner.
function Spinner() {
    return (
        <span
            aria-hidden
            className="size-3.5 animate-[late_300ms_steps(1,end),spin_700ms_linear_infinite] rounded-full border-2 border-current border-r-transparent"
        />
    );
}
