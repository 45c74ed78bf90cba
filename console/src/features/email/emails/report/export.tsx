import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { fetchReport, type ReportFile } from '#features/email/emails/api/report.ts';
import { reportText } from '#features/email/emails/report/strings.ts';
import { saveFile } from '#lib/api/file.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { fileSlug } from '#lib/format/text.ts';

const text = reportText.files;

/** Downloads the report; marketers also the delivery log, which names people. */
export function ExportButtons({ id, name }: { id: string; name: string }) {
    const { canWrite } = useCurrentUser();
    return (
        <div className="no-print flex flex-wrap gap-2">
            <ExportButton id={id} name={name} file="report" />
            {canWrite && <ExportButton id={id} name={name} file="recipients" />}
        </div>
    );
}

function ExportButton({ id, name, file }: { id: string; name: string; file: ReportFile }) {
    const [busy, setBusy] = useState(false);
    const download = async () => {
        setBusy(true);
        try {
            saveFile(await fetchReport(id, file), `${fileSlug(name)}-${text.names[file]}.csv`);
        } catch (problem) {
            toast(messageOf(problem), { tone: 'bad' });
        } finally {
            setBusy(false);
        }
    };
    return (
        <Button size="small" busy={busy} icon={<Download size={14} aria-hidden />} onClick={() => void download()}>
            {text[file]}
        </Button>
    );
}
