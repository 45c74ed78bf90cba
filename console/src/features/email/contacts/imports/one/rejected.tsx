import { Download } from 'lucide-react';
import { useState } from 'react';
import { DataTable, type DataColumn } from '#components/data-table.tsx';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { fetchRejected } from '#features/email/contacts/api/imports.ts';
import { oneImportStrings } from '#features/email/contacts/imports/one/strings.ts';
import type { ContactImport } from '#features/email/contacts/types.ts';
import { saveFile } from '#lib/api/file.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { count } from '#lib/format/numbers.ts';

const text = oneImportStrings.rejected;

const COLUMNS: DataColumn<ContactImport['errors'][number]>[] = [
    {
        label: text.line,
        className: 'w-20 tabular-nums',
        cell: ({ line }) => (
            <>
                <span className="sm:hidden">{`${text.line} `}</span>
                {count(line)}
            </>
        ),
    },
    { label: text.reason, className: 'whitespace-normal break-words', stackLabel: false, cell: ({ reason }) => reason },
];

/** The first rejected rows with the reasons, and all of them as a file. */
export function Rejected({ of }: { of: ContactImport }) {
    const isAdmin = useCurrentUser().roles.includes('admin');
    const [busy, setBusy] = useState(false);
    const download = async () => {
        setBusy(true);
        try {
            saveFile(await fetchRejected(of.id), text.fileName);
        } catch (problem) {
            toast(messageOf(problem), { tone: 'bad' });
        } finally {
            setBusy(false);
        }
    };
    if (of.rejected === 0) return null;
    return (
        <Section
            title={text.title}
            hint={of.errors.length < of.rejected ? text.hint(count(of.errors.length)) : undefined}
            actions={
                isAdmin && (
                    <Button size="small" busy={busy} icon={<Download size={14} />} onClick={() => void download()}>
                        {text.download}
                    </Button>
                )
            }
        >
            <DataTable caption={text.title} columns={COLUMNS} rows={of.errors} stack />
            {!isAdmin && <p className="border-t border-line px-4 py-2 text-label text-faint">{text.admins}</p>}
        </Section>
    );
}
