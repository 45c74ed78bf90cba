import type { ComponentProps } from 'react';
import { Input, Select } from '#components/ui/input.tsx';
import type { Leaf } from '#features/email/segments/builder/tree.ts';
import { cn } from '#lib/cn.ts';

/** What the inputs of each kind of condition get. */
export interface InputsProps {
    typed: Leaf['typed'];
    /** Whether something is wrong with the condition. */
    wrong: boolean;
    onType: (typed: Leaf['typed']) => void;
}

type Bound = InputsProps & { name: string; label: string };

/** An input for one value of a condition. */
export function Typed({ typed, wrong, onType, name, label, className, ...rest }: Bound & Omit<ComponentProps<'input'>, 'name'>) {
    const value = typed[name] ?? '';
    return <Input {...rest} aria-label={label} aria-invalid={wrong && value === '' ? true : undefined} className={cn('w-40', className)} value={value} onChange={(event) => onType({ [name]: event.target.value })} />;
}

/** A short input for a number. */
export const TypedNumber = (props: Bound) => <Typed {...props} inputMode="numeric" maxLength={10} className="w-18 text-right tabular-nums" />;

/** A choice for one value of a condition. */
export function Choice({ typed, wrong, onType, name, label, className, children }: Bound & { className?: string; children: React.ReactNode }) {
    const value = typed[name] ?? '';
    return (
        <Select aria-label={label} aria-invalid={wrong && value === '' ? true : undefined} className={cn('w-44', className)} value={value} onChange={(event) => onType({ [name]: event.target.value })}>
            {children}
        </Select>
    );
}
