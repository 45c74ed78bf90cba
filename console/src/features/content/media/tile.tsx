import { Check, Film, TriangleAlert } from 'lucide-react';
import { factsOf, playingTime } from '#features/content/media/facts.ts';
import { mediaStrings } from '#features/content/media/strings.ts';
import type { Media } from '#features/content/types.ts';
import { cn } from '#lib/cn.ts';

/** A picture or video in the grid, named by its file. `place` is its place among the chosen ones, where several can be chosen. */
export function Tile(props: { media: Media; pressed?: boolean; place?: number | undefined; onClick: () => void }) {
    const { media, pressed, place } = props;
    return (
        <button
            type="button"
            aria-pressed={pressed}
            title={media.name}
            onClick={props.onClick}
            className={cn('group flex w-full min-w-0 flex-col overflow-hidden rounded-lg border border-line bg-raised text-left hover:border-strong', pressed && 'border-accent outline-1 outline-accent hover:border-accent')}
        >
            <span className="relative grid aspect-4/3 place-items-center overflow-hidden bg-hover">
                {media.thumbnailUrl ? (
                    <img src={media.thumbnailUrl} alt="" loading="lazy" className="absolute inset-0 size-full object-contain" />
                ) : (
                    <Film size={28} aria-hidden className="text-faint" />
                )}
                {media.durationMillis !== undefined && (
                    <span className="absolute bottom-1.5 right-1.5 rounded-sm border border-line bg-raised px-1 text-label text-ink tabular-nums">{playingTime(media.durationMillis)}</span>
                )}
                {pressed && (
                    <span className="absolute left-1.5 top-1.5 grid size-5 place-items-center rounded-full bg-accent-fill text-label font-medium text-on-accent tabular-nums">
                        {place === undefined ? <Check size={13} aria-hidden /> : place}
                    </span>
                )}
            </span>
            <span className="min-w-0 px-2.5 py-2">
                <span dir="auto" className="block truncate text-left text-table font-medium">{media.name}</span>
                {media.warnings.includes('ALT_TEXT_MISSING') ? (
                    <span className="flex items-center gap-1 text-label text-warn">
                        <TriangleAlert size={11} aria-hidden className="shrink-0" />
                        {mediaStrings.noAltText}
                    </span>
                ) : (
                    <span className="block truncate text-label text-faint tabular-nums">{factsOf(media)}</span>
                )}
            </span>
        </button>
    );
}
