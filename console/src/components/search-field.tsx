import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Input } from '#components/ui/input.tsx';

// Milliseconds without a keystroke after which the search starts.
const PAUSE = 250;

/** A field that searches while the person types. */
export function SearchField(props: { label: string; value: string; onChange: (text: string) => void }) {
    const { label, value, onChange } = props;
    const [text, setText] = useState(value);
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
        const timer = setTimeout(() => {
            searched.current = query;
            onChange(query);
        }, PAUSE);
        return () => clearTimeout(timer);
    }, [text, onChange]);

    return (
        <span className="relative w-64 max-sm:w-full">
            <Search size={14} aria-hidden className="pointer-events-none absolute left-2.5 top-1/2 -translate-y-1/2 text-faint" />
            <Input type="search" aria-label={label} placeholder={label} maxLength={200} value={text} onChange={(event) => setText(event.target.value)} className="pl-8" />
        </span>
    );
}
