import { Download } from 'lucide-react';
import { useState } from 'react';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { messageOf } from '#lib/api/problem.ts';
import { saveCsv, type CsvTable } from '#lib/csv.ts';
import { fileSlug } from '#lib/format/text.ts';

/** Downloads what a table shows, with raw values. */
export function CsvButton(props: { what: string; name: (string | undefined)[]; table: () => CsvTable | Promise<CsvTable> }) {
    const [busy, setBusy] = useState(false);
    const download = async () => {
        setBusy(true);
        try {
            saveCsv(await props.table(), props.name.filter(Boolean).map((part) => fileSlug(part ?? '')).join('-'));
        } catch (problem) {
            toast(messageOf(problem), { tone: 'bad' });
        } finally {
            setBusy(false);
        }
    };
    return (
        <Button icon={<Download size={14} aria-hidden />} busy={busy} aria-label={componentStrings.csvOf(props.what)} onClick={() => void download()}>
            {componentStrings.csv}
        </Button>
    );
}
