import { useEffect, useRef, useState } from 'react';

/**
 * Takes files that are dropped anywhere on the page, and says what becomes of them. While it is not enabled, files that miss
 * a drop zone are ignored: by default, the browser would leave the page and open them.
 */
export function PageDrop(props: { enabled: boolean; text: string; onFiles: (files: File[]) => void }) {
    const { enabled } = props;
    const [over, setOver] = useState(false);
    const onFiles = useRef(props.onFiles);
    useEffect(() => {
        onFiles.current = props.onFiles;
    });
    useEffect(() => {
        const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
        const onOver = (event: DragEvent) => {
            if (!carriesFiles(event)) return;
            event.preventDefault();
            setOver(true);
        };
        const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
        const onDrop = (event: DragEvent) => {
            setOver(false);
            // A drop zone has taken them.
            if (event.defaultPrevented || !carriesFiles(event)) return;
            event.preventDefault();
            const files = [...(event.dataTransfer?.files ?? [])];
            if (enabled && files.length > 0) onFiles.current(files);
        };
        window.addEventListener('dragover', onOver);
        window.addEventListener('dragleave', onLeave);
        window.addEventListener('drop', onDrop);
        return () => {
            window.removeEventListener('dragover', onOver);
            window.removeEventListener('dragleave', onLeave);
            window.removeEventListener('drop', onDrop);
        };
    }, [enabled]);
    if (!over || !enabled) return null;
    return (
        <div className="pointer-events-none fixed inset-2 z-40 grid place-items-center rounded-xl border-2 border-dashed border-accent bg-accent-soft/80 text-lead font-medium text-accent">
            {props.text}
        </div>
    );
}
