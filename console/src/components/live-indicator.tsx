import { componentStrings } from '#components/strings.ts';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { cn } from '#lib/cn.ts';
import { exact, relative } from '#lib/format/time.ts';
import { useLive } from '#lib/live/live.ts';
import { useNow } from '#lib/now.ts';

const text = componentStrings.live;
const MODES = {
    streaming: { label: text.streaming, hint: text.streamingHint, dot: 'bg-good' },
    polling: { label: text.polling, hint: text.pollingHint, dot: 'bg-faint' },
    stale: { label: text.stale, hint: text.staleHint, dot: 'bg-warn' },
};

/** Shows whether data streams, is polled or is stale, and since when. */
export function LiveIndicator(props: { of: string }) {
    const live = useLive(props.of);
    const now = useNow(10_000);
    if (!live) return null;
    const { label, hint, dot } = MODES[live.mode];
    return (
        <Tooltip text={hint(exact(live.since))} side="bottom">
            <button type="button" className="flex h-8 items-center gap-1.5 rounded-md px-1.5 text-label text-muted">
                <span aria-hidden className={cn('size-1.5 rounded-full', dot)} />
                {label}
                <span className="text-faint max-lg:hidden">{relative(live.since, now)}</span>
            </button>
        </Tooltip>
    );
}
