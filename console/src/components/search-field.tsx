import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Input } from '#components/ui/input.tsx';
import { cn } from '#lib/cn.ts';

// Milliseconds without a keystroke after which the search starts.
const PAUSE = 250;

/** A field that searches a list while the person types. The key / focuses it. */
export function SearchField(props: { label: string; placeholder?: string; value: string; onChange: (text: string) => void; className?: string }) {
    const { label, placeholder = label, value, onChange } = props;
    const [text, setText] = useState(value);
    const field = useRef<HTMLInputElement>(null);
    const searched = useRef(value);

    // The URL may change without this field, for example when the person goes back.
    useEffect(() => {
        if (value !== searched.current) {
            searched.current = value;
            setText(value);
        }
    }, [value]);

    useEffect(() => {
        const query = text.trim();
        if (query === searched.current) return;
        const page = window.location.pathname;
        const timer = setTimeout(() => {
            // The person has opened another page, which is still loading: a search would bring them back.
            if (window.location.pathname !== page) return;
            searched.current = query;
            onChange(query);
        }, PAUSE);
        return () => clearTimeout(timer);
    }, [text, onChange]);

    useEffect(() => {
        const onKey = (event: KeyboardEvent) => {
            if (event.key === '/' && !(event.target as HTMLElement).closest('input, textarea, select, [contenteditable=true]')) {
                event.preventDefault();
                field.current?.focus();
            }
        };
        window.addEventListener('keydown', onKey);
        return () => window.removeEventListener('keydown', onKey);
    }, []);

    return (
        <span className={cn('relative w-64 max-sm:w-full', props.className)}>
            <Search size={14} aria-hidden className="pointer-events-none absolute left-2.5 top-1/2 -translate-y-1/2 text-faint" />
            <Input ref={field} type="search" aria-label={label} placeholder={placeholder} maxLength={200} value={text} onChange={(event) => setText(event.target.value)} className="pl-8" />
        </span>
    );
}
