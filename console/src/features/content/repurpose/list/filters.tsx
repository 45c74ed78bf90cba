import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { TabCount, tabClass, TabList } from '#components/tabs.tsx';
import { Select } from '#components/ui/input.tsx';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import { PLATFORMS, STATUSES, type PiecePage } from '#features/content/repurpose/types.ts';
import { channelName, type Channel } from '#lib/channels.ts';
import { cn } from '#lib/cn.ts';
import { count } from '#lib/format/numbers.ts';

const text = repurposeStrings.list;
const PAGE = '/content/posts/$id/pieces';

/** Narrows the list by status and platform. Only statuses that occur are offered. */
export function Filters({ overview, className }: { overview: PiecePage; className?: string }) {
    const search = useSearch({ from: PAGE });
    const { status, platform } = search;
    const navigate = useNavigate({ from: PAGE });
    const all = Object.values(overview.byStatus).reduce((sum, number) => sum + number, 0);
    const shown = STATUSES.filter((one) => one === status || (overview.byStatus[one] ?? 0) > 0);
    const platforms = PLATFORMS.filter((one) => one === platform || (overview.byPlatform[one] ?? 0) > 0);
    return (
        <div className={cn('mb-4 flex flex-wrap items-end gap-x-4 gap-y-2', className)}>
            <TabList label={text.byStatus} className="min-w-0 flex-1">
                {[undefined, ...shown].map((one) => (
                    <li key={one ?? 'all'}>
                        <Link from={PAGE} to="." search={one === status ? search : { ...search, status: one, piece: undefined }} activeOptions={{ exact: true, includeSearch: true }} className={tabClass}>
                            {one ? repurposeStrings.status[one] : text.all}
                            <TabCount>{count(one ? (overview.byStatus[one] ?? 0) : all)}</TabCount>
                        </Link>
                    </li>
                ))}
            </TabList>
            {platforms.length > 1 && (
                <Select
                    aria-label={text.platform}
                    value={platform ?? ''}
                    className="w-40 max-sm:w-full"
                    onChange={(event) => void navigate({ search: (before) => ({ ...before, platform: (event.target.value || undefined) as Channel | undefined, piece: undefined }) })}
                >
                    <option value="">{text.allPlatforms}</option>
                    {platforms.map((one) => (
                        <option key={one} value={one}>
                            {channelName[one]}
                        </option>
                    ))}
                </Select>
            )}
        </div>
    );
}
