import { CircleAlert, CircleCheck, CircleDashed, CircleSlash } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { mediaStrings } from '#features/content/media/strings.ts';
import type { UploadEntry, useUploads } from '#features/content/media/use-uploads.ts';
import { bytes } from '#lib/format/bytes.ts';
import { percent } from '#lib/format/numbers.ts';

const text = mediaStrings.uploads;

const ICONS = {
    waiting: <CircleDashed size={14} aria-hidden className="shrink-0 text-faint" />,
    running: <CircleDashed size={14} aria-hidden className="shrink-0 text-accent" />,
    done: <CircleCheck size={14} aria-hidden className="shrink-0 text-good" />,
    failed: <CircleAlert size={14} aria-hidden className="shrink-0 text-bad" />,
    cancelled: <CircleSlash size={14} aria-hidden className="shrink-0 text-faint" />,
};

/** How far each upload is, and why one failed. */
export function UploadList({ uploads }: { uploads: ReturnType<typeof useUploads> }) {
    const { entries } = uploads;
    if (entries.length === 0) return null;
    const finished = entries.every(({ state }) => state !== 'waiting' && state !== 'running');
    return (
        <section aria-label={text.title} className="rounded-lg border border-line bg-raised">
            <ul className="divide-y divide-line">
                {entries.map((entry) => (
                    <li key={entry.id} className="flex items-center gap-2.5 px-3 py-2 text-table">
                        {ICONS[entry.state]}
                        <div className="min-w-0 flex-1">
                            <p className="flex items-baseline justify-between gap-3">
                                <span className="truncate">{entry.file.name}</span>
                                <span className="shrink-0 text-label text-muted tabular-nums">{noteOf(entry)}</span>
                            </p>
                            {entry.state === 'running' && (
                                <progress aria-label={text.progress(entry.file.name)} value={entry.share < 1 ? entry.share : undefined} max={1} className="progress mt-1 h-1 w-full" />
                            )}
                            {entry.reason && entry.state === 'failed' && <p className="text-label break-words text-bad">{entry.reason}</p>}
                        </div>
                        {(entry.state === 'waiting' || entry.state === 'running') && (
                            <Button size="small" look="quiet" aria-label={text.cancelOf(entry.file.name)} onClick={() => uploads.cancel(entry.id)}>
                                {text.cancel}
                            </Button>
                        )}
                        {(entry.state === 'failed' || entry.state === 'cancelled') && (
                            <Button size="small" aria-label={text.retryOf(entry.file.name)} onClick={() => uploads.retry(entry.id)}>
                                {text.retry}
                            </Button>
                        )}
                    </li>
                ))}
            </ul>
            {finished && (
                <div className="border-t border-line px-2 py-1 text-right">
                    <Button size="small" look="quiet" onClick={uploads.clear}>
                        {text.clear}
                    </Button>
                </div>
            )}
        </section>
    );
}

function noteOf({ state, share, file }: UploadEntry): string {
    switch (state) {
        case 'waiting':
            return text.waiting;
        case 'running':
            return share < 1 ? percent(share, 0) : text.checking;
        case 'done':
            return bytes(file.size);
        case 'failed':
            return text.failed;
        case 'cancelled':
            return text.cancelled;
    }
}
