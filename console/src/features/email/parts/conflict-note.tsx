import { useState } from 'react';
import { Note } from '#components/note.tsx';
import { Button } from '#components/ui/button.tsx';
import { emailStrings } from '#features/email/strings.ts';

/** Says that somebody else was faster, and shows what they saved only if asked: what was typed is lost by it. */
export function ConflictNote({ onShow }: { onShow: () => unknown }) {
    const [busy, setBusy] = useState(false);
    const show = async () => {
        setBusy(true);
        try {
            await onShow();
        } finally {
            setBusy(false);
        }
    };
    return (
        <div role="alert">
            <Note
                tone="warn"
                action={
                    <Button size="small" busy={busy} onClick={() => void show()}>
                        {emailStrings.conflict.show}
                    </Button>
                }
            >
                <p className="font-medium">{emailStrings.conflict.title}</p>
                <p>{emailStrings.conflict.detail}</p>
            </Note>
        </div>
    );
}
