import { Tooltip } from '#components/ui/tooltip.tsx';
import { cn } from '#lib/cn.ts';
import { exact, relative } from '#lib/format/time.ts';
import { useLive, type Live } from '#lib/live/live.ts';
import { useNow } from '#lib/now.ts';

const WORDS: Record<Live['mode'], { word: string; meaning: string; dot: string }> = {
    streaming: { word: 'Live', meaning: 'KpiRow arrive as they change', dot: 'bg-good' },
    polling: { word: 'Every 15 s', meaning: 'KpiRow are asked for every 15 seconds', dot: 'bg-faint' },
    stale: { word: 'Stale', meaning: 'KpiRow cannot be refreshed at the moment', dot: 'bg-warn' },
};

/** Tells whether figures stream, are polled or are stale, and since when. */
export function LiveIndicator(props: { of: string }) {
    const live = useLive(props.of);
    const now = useNow(10_000);
    if (!live) return null;
    const { word, meaning, dot } = WORDS[live.mode];
    return (
        <Tooltip text={`${meaning}, since ${exact(live.since)}.`} side="bottom">
            <button type="button" className="flex h-8 items-center gap-1.5 rounded-md px-1.5 text-label text-muted">
                <span aria-hidden className={cn('size-1.5 rounded-full', dot)} />
                {word}
                <span className="text-faint max-lg:hidden">{relative(live.since, now)}</span>
            </button>
        </Tooltip>
    );
}
