import { X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import type { FieldAria } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { designerStrings } from '#features/email/designer/strings.ts';
import { isColor } from '#features/email/parts/contrast.ts';
import { cn } from '#lib/cn.ts';

const text = designerStrings.panel;

/** A colour as a picker and as a code; without one, the brand decides. */
export const ColorInput = ({ aria, label, value, onChange }: { aria: FieldAria; label: string; value: string | undefined; onChange: (value: string | undefined) => void }) => (
    <span className="flex items-center gap-2">
        <input
            type="color"
            aria-label={text.pick(label)}
            value={value && isColor(value) ? value : '#000000'}
            onChange={(event) => onChange(event.target.value)}
            className={cn('h-8 w-10 shrink-0 cursor-pointer rounded-md border border-strong bg-raised p-0.5 max-sm:h-10', value === undefined && 'opacity-30')}
        />
        <Input {...aria} dir="ltr" maxLength={7} spellCheck={false} placeholder={text.byBrand} className="font-mono" value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)} />
        {value !== undefined && <Button look="quiet" size="icon" aria-label={text.reset(label)} icon={<X size={14} />} onClick={() => onChange(undefined)} />}
    </span>
);
