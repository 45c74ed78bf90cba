import { Tooltip } from '#components/ui/tooltip.tsx';
import { exact, localZone, relative } from '#lib/format/time.ts';
import { useNow } from '#lib/now.ts';

/** A relative time, with the exact time in the campaign's zone in a tooltip. */
export function Time(props: { at: string; zone?: string | undefined; className?: string }) {
    const now = useNow();
    return (
        <Tooltip text={exact(props.at, props.zone ?? localZone())}>
            <time dateTime={props.at} className={props.className}>
                {relative(props.at, now, props.zone ?? localZone())}
            </time>
        </Tooltip>
    );
}
