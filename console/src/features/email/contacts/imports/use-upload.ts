import { useEffect, useRef, useState } from 'react';
import { uploadContacts } from '#features/email/contacts/api/imports.ts';
import type { ContactImport } from '#features/email/contacts/types.ts';

/** How far a file has come on its way to the service. */
export type UploadState =
    | { step: 'idle' }
    /** `share` of the file was sent, from 0 to 1; then the service checks it. */
    | { step: 'running'; file: File; share: number }
    | { step: 'failed'; file: File; error: unknown };

/** Uploads one file at a time. */
export function useUpload(onUploaded: (uploaded: ContactImport) => void) {
    const [state, setState] = useState<UploadState>({ step: 'idle' });
    const stop = useRef<AbortController>(undefined);
    useEffect(() => () => stop.current?.abort(), []);
    const start = async (file: File, charset: string) => {
        stop.current?.abort();
        const { signal } = (stop.current = new AbortController());
        const show = (next: UploadState) => !signal.aborted && setState(next);
        show({ step: 'running', file, share: 0 });
        try {
            const uploaded = await uploadContacts({ file, charset, signal, onProgress: (share) => show({ step: 'running', file, share }) });
            if (!signal.aborted) onUploaded(uploaded);
        } catch (error) {
            show({ step: 'failed', file, error });
        }
    };
    const cancel = () => {
        stop.current?.abort();
        setState({ step: 'idle' });
    };
    return { state, start, cancel };
}
