import { useEffect, useState } from 'react';

/** Takes files that are dropped anywhere on the page. Returns whether files are being dragged over it. */
export function useFileDrop(enabled: boolean, onFiles: (files: File[]) => void): boolean {
    const [over, setOver] = useState(false);
    useEffect(() => {
        if (!enabled) return;
        const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
        const onOver = (event: DragEvent) => {
            if (!carriesFiles(event)) return;
            event.preventDefault();
            setOver(true);
        };
        const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
        const onDrop = (event: DragEvent) => {
            setOver(false);
            if (!carriesFiles(event)) return;
            event.preventDefault();
            const files = [...(event.dataTransfer?.files ?? [])];
            if (files.length > 0) onFiles(files);
        };
        window.addEventListener('dragover', onOver);
        window.addEventListener('dragleave', onLeave);
        window.addEventListener('drop', onDrop);
        return () => {
            window.removeEventListener('dragover', onOver);
            window.removeEventListener('dragleave', onLeave);
            window.removeEventListener('drop', onDrop);
        };
    }, [enabled, onFiles]);
    return over && enabled;
}
