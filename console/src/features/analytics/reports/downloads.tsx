import { CircleAlert, CircleCheck, FileDown, X } from 'lucide-react';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { RECORD_FORMATS, REPORT_FORMATS, type Format } from '#features/analytics/reports/formats.ts';
import { reportStrings } from '#features/analytics/reports/strings.ts';
import { useDownloads, type Download } from '#features/analytics/reports/use-downloads.ts';
import type { ReportRequest } from '#features/analytics/types.ts';
import { bytes } from '#lib/format/bytes.ts';

/** Downloads the report as a file, or the records behind it, which only marketers may. */
export function Downloads(props: { id: string; name: string; request: ReportRequest; records: boolean; disabled: boolean }) {
    const { list, start, cancel, remove } = useDownloads(props.id, props.name);
    const button = (format: Format) => (
        <Button
            key={format.extension}
            icon={<FileDown size={14} aria-hidden />}
            disabled={props.disabled || list.some((one) => one.format === format && one.state === 'running')}
            onClick={() => start(format, props.request)}
            aria-label={format.part === 'records' ? reportStrings.download.records(reportStrings.download.format[format.extension]) : reportStrings.download.report(reportStrings.download.format[format.extension])}
        >
            {reportStrings.download.format[format.extension]}
        </Button>
    );
    return (
        <Section title={reportStrings.download.title} flush>
            <div className="flex flex-col gap-3">
                <div className="grid grid-cols-2 gap-2">{REPORT_FORMATS.map(button)}</div>
                {props.records && (
                    <div>
                        <p className="mb-1.5 text-label text-faint">{reportStrings.download.recordsHint}</p>
                        <div className="grid grid-cols-3 gap-2">{RECORD_FORMATS.map(button)}</div>
                    </div>
                )}
                <ul aria-label={reportStrings.download.list} aria-live="polite" className="flex flex-col gap-1.5 empty:hidden">
                    {list.map((one) => (
                        <Line key={one.key} download={one} onCancel={() => cancel(one.key)} onRemove={() => remove(one.key)} />
                    ))}
                </ul>
            </div>
        </Section>
    );
}

function statusOf({ state, received, total }: Download): string {
    const text = reportStrings.download;
    if (state === 'failed') return text.failed;
    if (state === 'done') return bytes(received);
    if (received === 0) return text.preparing;
    return total ? text.progress(bytes(received), bytes(total)) : text.receivedSoFar(bytes(received));
}

function Line({ download, onCancel, onRemove }: { download: Download; onCancel: () => void; onRemove: () => void }) {
    const { state, name, received, total, problem } = download;
    const running = state === 'running';
    return (
        <li className="rounded-lg border border-line bg-raised py-1.5 pl-3 pr-1.5 text-label">
            <div className="flex items-center gap-2">
                {state === 'done' && <CircleCheck size={14} aria-hidden className="shrink-0 text-good" />}
                {state === 'failed' && <CircleAlert size={14} aria-hidden className="shrink-0 text-bad" />}
                <span className="min-w-0 flex-1 truncate font-medium" title={name}>
                    {name}
                </span>
                <span className="shrink-0 tabular-nums text-muted">
                    {statusOf(download)}
                </span>
                <Button
                    look="quiet"
                    size="small"
                    aria-label={running ? reportStrings.download.cancel(name) : reportStrings.download.remove(name)}
                    icon={<X size={13} />}
                    onClick={running ? onCancel : onRemove}
                />
            </div>
            {running && (
                <progress className="progress mt-1 block h-1 w-full pr-1.5" aria-label={name} {...(total ? { value: received, max: total } : {})} />
            )}
            {problem && <p className="pb-1 pr-2 text-pretty text-bad">{problem}</p>}
        </li>
    );
}
