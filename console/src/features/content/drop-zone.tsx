import { Upload } from 'lucide-react';
import { useId, useState } from 'react';
import { buttonClass } from '#components/ui/button.tsx';
import { contentStrings } from '#features/content/strings.ts';
import { cn } from '#lib/cn.ts';

/** Takes files that are dropped on it or chosen. */
export function DropZone(props: { label: string; hint: string; accept: string; multiple?: boolean; compact?: boolean; onFiles: (files: File[]) => void }) {
    const [over, setOver] = useState(false);
    const hint = useId();
    const take = (files: FileList | null) => {
        const chosen = [...(files ?? [])];
        if (chosen.length > 0) props.onFiles(props.multiple ? chosen : chosen.slice(0, 1));
    };
    return (
        <div
            onDragOver={(event) => {
                event.preventDefault();
                setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
                event.preventDefault();
                event.stopPropagation();
                setOver(false);
                take(event.dataTransfer.files);
            }}
            className={cn(
                'flex items-center rounded-lg border border-dashed border-strong text-center text-table transition-colors',
                props.compact ? 'flex-wrap justify-center gap-x-3 gap-y-2 px-4 py-3' : 'flex-col gap-2 px-4 py-7',
                over && 'border-accent bg-accent-soft',
            )}
        >
            <Upload size={props.compact ? 16 : 20} aria-hidden className="text-faint" />
            <p className="flex flex-wrap items-center justify-center gap-2">
                <span className="max-sm:hidden">{contentStrings.drop.drop}</span>
                <label className={cn(buttonClass('secondary', 'small'), 'cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent')}>
                    {contentStrings.drop.choose}
                    <input
                        type="file"
                        aria-label={props.label}
                        aria-describedby={hint}
                        accept={props.accept}
                        multiple={props.multiple}
                        className="sr-only"
                        onChange={(event) => {
                            take(event.target.files);
                            // The same file can be chosen again.
                            event.target.value = '';
                        }}
                    />
                </label>
            </p>
            <p id={hint} className="text-label text-faint">
                {props.hint}
            </p>
        </div>
    );
}
