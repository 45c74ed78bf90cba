import { useRef } from 'react';
import type { FieldAria } from '#components/ui/field.tsx';
import { Input, Textarea } from '#components/ui/input.tsx';
import { TagMenu } from '#features/email/designer/panel/tag-menu.tsx';

interface TagInputProps {
    aria: FieldAria;
    /** Names the field where its label is not enough. */
    label: string;
    value: string;
    lines?: boolean;
    maxLength?: number;
    placeholder?: string;
    onChange: (value: string) => void;
}

/** Text with a menu that inserts merge fields where the cursor is. */
export function TagInput({ aria, label, value, lines, onChange, ...rest }: TagInputProps) {
    const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
    const insert = (tag: string) => {
        const { selectionStart, selectionEnd } = field.current ?? {};
        const from = selectionStart ?? value.length;
        onChange(value.slice(0, from) + tag + value.slice(selectionEnd ?? from));
        // After the menu has given the focus back.
        requestAnimationFrame(() => {
            field.current?.focus();
            field.current?.setSelectionRange(from + tag.length, from + tag.length);
        });
    };
    const Tag = lines ? Textarea : Input;
    return (
        <span className="flex items-start gap-1">
            <Tag {...aria} {...rest} ref={field} className={lines ? 'field-sizing-content min-h-20' : undefined} value={value} onChange={(event: { target: { value: string } }) => onChange(event.target.value)} />
            <TagMenu label={label} onInsert={insert} />
        </span>
    );
}
