import { Link } from '@tanstack/react-router';
import { Note } from '#components/note.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { oneImportStrings } from '#features/email/contacts/imports/one/strings.ts';
import type { ContactImport } from '#features/email/contacts/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { count } from '#lib/format/numbers.ts';

const text = oneImportStrings.ended;

/** What became of an import that has ended, and what to do next. */
export function Outcome({ of }: { of: ContactImport }) {
    const isAdmin = useCurrentUser().roles.includes('admin');
    const next = (
        <>
            {isAdmin && (
                <Link to="/email/contacts/imports" className={buttonClass('secondary', 'small')}>
                    {oneImportStrings.another}
                </Link>
            )}
            <Link to="/email/contacts" className={buttonClass(of.state === 'COMPLETED' ? 'primary' : 'secondary', 'small')}>
                {oneImportStrings.toContacts}
            </Link>
        </>
    );
    if (of.state === 'FAILED') {
        return (
            <div role="alert">
                <Note tone="bad" action={next}>
                    <p className="font-medium">{text.failed}</p>
                    {of.failure && <p className="break-words">{of.failure}</p>}
                    <p>{of.dryRun ? text.failedCheck : text.failedDetail}</p>
                </Note>
            </div>
        );
    }
    if (of.state === 'CANCELLED') {
        return (
            <Note tone="plain" action={next}>
                {of.dryRun ? text.cancelledCheck : text.cancelled}
            </Note>
        );
    }
    const imported = of.rows - of.rejected;
    return (
        <div role="status">
            <Note tone={of.rejected > 0 ? 'warn' : 'good'} action={next}>
                <p className="font-medium">{text.completed(imported, count(imported))}</p>
                {of.rejected > 0 && <p>{text.rejected(of.rejected, count(of.rejected))}</p>}
                {of.suppressed > 0 && <p>{text.suppressed(of.suppressed, count(of.suppressed))}</p>}
            </Note>
        </div>
    );
}
