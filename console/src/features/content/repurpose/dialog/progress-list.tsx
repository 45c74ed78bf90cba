import { CircleAlert, CircleCheck, RotateCw } from 'lucide-react';
import { ChannelLabel } from '#components/channels.tsx';
import { Button } from '#components/ui/button.tsx';
import { Lessons } from '#features/content/repurpose/dialog/lessons.tsx';
import type { Progress } from '#features/content/repurpose/dialog/use-assignments.ts';
import { engineName } from '#features/content/repurpose/piece/piece-text.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import { channelName, type Channel } from '#lib/channels.ts';

const text = repurposeStrings.dialog;

/** How far the piece of each platform is. */
export const ProgressList = (props: { progress: ReadonlyMap<Channel, Progress>; onRetry: (platform: Channel) => void }) => (
    <ul aria-label={text.progress} aria-live="polite" className="flex flex-col divide-y divide-line">
        {[...props.progress].map(([platform, progress]) => (
            <li key={platform} className="py-2.5">
                <div className="flex min-h-7 items-center gap-3">
                    <ChannelLabel channel={platform} className="w-28 text-table font-medium" />
                    <State platform={platform} progress={progress} onRetry={() => props.onRetry(platform)} />
                </div>
                {progress.state === 'written' && progress.piece.fallback && <p className="text-label text-muted">{capitalized(repurposeStrings.fallback[progress.piece.fallback])}</p>}
                {progress.state === 'written' && <Lessons lessons={progress.lessons} />}
                {progress.state === 'failed' && <p className="mt-1 text-table break-words text-bad">{progress.reason}</p>}
            </li>
        ))}
    </ul>
);

const capitalized = (sentence: string) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;

function State({ platform, progress, onRetry }: { platform: Channel; progress: Progress; onRetry: () => void }) {
    switch (progress.state) {
        case 'writing':
            return (
                <span className="flex min-w-0 flex-1 items-center gap-3 text-table text-muted">
                    {text.writing}
                    <progress aria-label={channelName[platform]} className="progress h-1 min-w-0 flex-1" />
                </span>
            );
        case 'written':
            return (
                <span className="flex min-w-0 flex-1 items-center gap-2 text-table">
                    <CircleCheck size={15} aria-hidden className="shrink-0 text-good" />
                    <span className="truncate">{text.writtenBy(engineName(progress.piece.engine))}</span>
                </span>
            );
        case 'failed':
            return (
                <span className="flex flex-1 items-center gap-2">
                    <CircleAlert size={15} aria-hidden className="shrink-0 text-bad" />
                    <Button size="small" className="ml-auto" icon={<RotateCw size={13} />} aria-label={text.retryOf(channelName[platform])} onClick={onRetry}>
                        {text.retry}
                    </Button>
                </span>
            );
    }
}
