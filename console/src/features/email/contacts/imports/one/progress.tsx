import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { cancelImport } from '#features/email/contacts/api/imports.ts';
import { oneImportStrings } from '#features/email/contacts/imports/one/strings.ts';
import type { ContactImport } from '#features/email/contacts/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { bytes } from '#lib/format/bytes.ts';

const text = oneImportStrings.progress;

/** How much of a file was read, with the way to stop it. */
export function Progress({ of }: { of: ContactImport }) {
    const isAdmin = useCurrentUser().roles.includes('admin');
    const [asking, setAsking] = useState(false);
    const [busy, setBusy] = useState(false);
    const cancel = async () => {
        await cancelImport(of.id);
        toast(text.stopped);
    };
    // Nothing is lost by ending a check.
    const cancelCheck = async () => {
        setBusy(true);
        await cancel()
            .catch((problem) => toast(messageOf(problem), { tone: 'bad' }))
            .finally(() => setBusy(false));
    };
    return (
        <div className="rounded-lg border border-line bg-raised px-4 py-3 text-table">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
                <p role="status" className="min-w-0 flex-1">
                    {of.state === 'UPLOADING' ? text.uploading : of.dryRun ? text.checking : text.importing}
                </p>
                {of.bytes > 0 && <span className="tabular-nums text-muted">{text.read(bytes(of.bytesRead), bytes(of.bytes))}</span>}
                {isAdmin && of.state === 'RUNNING' && (
                    <Button size="small" busy={busy} onClick={() => (of.dryRun ? void cancelCheck() : setAsking(true))}>
                        {of.dryRun ? text.stopCheck : text.stop}
                    </Button>
                )}
            </div>
            <progress aria-label={text.label} value={of.bytes > 0 && of.bytesRead > 0 ? of.bytesRead / of.bytes : undefined} max={1} className="progress mt-2 h-1 w-full" />
            {asking && <Confirm open danger onOpenChange={setAsking} title={text.stopTitle} description={text.stopDetail} action={text.stop} onConfirm={cancel} />}
        </div>
    );
}
