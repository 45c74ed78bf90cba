import { useState } from 'react';
import { Note } from '#components/note.tsx';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { runImport } from '#features/email/contacts/api/imports.ts';
import { mappingProblem } from '#features/email/contacts/imports/one/mapping.ts';
import { MappingSection } from '#features/email/contacts/imports/one/mapping-section.tsx';
import { Numbers } from '#features/email/contacts/imports/one/numbers.tsx';
import { Rejected } from '#features/email/contacts/imports/one/rejected.tsx';
import { oneImportStrings } from '#features/email/contacts/imports/one/strings.ts';
import type { ContactImport } from '#features/email/contacts/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { count } from '#lib/format/numbers.ts';

const text = oneImportStrings.decide;

/** A file that was checked: what each column becomes, what would be imported, and the decision. */
export function Checked({ of }: { of: ContactImport }) {
    const isAdmin = useCurrentUser().roles.includes('admin');
    const checked = of.columns.map(({ target }) => target);
    const [targets, setTargets] = useState(checked);
    const [busy, setBusy] = useState<'check' | 'import'>();
    const changed = targets.some((target, at) => target !== checked[at]);
    const used = targets.filter((target) => target !== 'ignore');
    const valid = !mappingProblem(targets) && new Set(used).size === used.length;
    const ready = of.rows - of.rejected;
    const run = async (what: 'check' | 'import') => {
        setBusy(what);
        try {
            await runImport(of.id, targets, what === 'check');
        } catch (problem) {
            toast(messageOf(problem), { tone: 'bad' });
        } finally {
            setBusy(undefined);
        }
    };
    return (
        <>
            {!isAdmin ? (
                <Note tone="plain">{text.viewer}</Note>
            ) : changed ? (
                <Note
                    tone="warn"
                    action={
                        <>
                            <Button size="small" busy={busy === 'import'} disabled={!valid || busy !== undefined} onClick={() => void run('import')}>
                                {text.importUnchecked}
                            </Button>
                            <Button size="small" look="primary" busy={busy === 'check'} disabled={!valid || busy !== undefined} onClick={() => void run('check')}>
                                {text.check}
                            </Button>
                        </>
                    }
                >
                    {text.changed}
                </Note>
            ) : ready === 0 ? (
                <div role="alert">
                    <Note tone="warn">{text.none}</Note>
                </div>
            ) : (
                <Note
                    tone="plain"
                    action={
                        <Button size="small" look="primary" busy={busy === 'import'} onClick={() => void run('import')}>
                            {text.import(ready, count(ready))}
                        </Button>
                    }
                >
                    {text.ready(ready, count(ready))}
                </Note>
            )}
            <Numbers of={of} />
            <MappingSection of={of} targets={targets} disabled={!isAdmin || busy !== undefined} onChange={setTargets} />
            <Rejected of={of} />
        </>
    );
}
