import { Link, useNavigate } from '@tanstack/react-router';
import { CalendarDays, TriangleAlert, X } from 'lucide-react';
import { CsvButton } from '#components/csv-button.tsx';
import { SearchField } from '#components/search-field.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Select } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { useTags } from '#features/campaigns/api/campaigns.ts';
import { exportCampaigns } from '#features/campaigns/list/csv.ts';
import { listSearch, type ListSearch } from '#features/campaigns/list/search.ts';
import { useStaying } from '#features/campaigns/list/views/use-default-view.ts';
import { TYPES } from '#features/campaigns/constants.ts';
import { listStrings } from '#features/campaigns/list/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { channelName, CHANNELS } from '#lib/channels.ts';
import { cn } from '#lib/cn.ts';
import type { CsvTable } from '#lib/csv.ts';
import { count } from '#lib/format/numbers.ts';

/** Search and filters, all kept in the URL. */
export function Toolbar({ search }: { search: ListSearch }) {
    const navigate = useNavigate();
    const user = useCurrentUser();
    const staying = useStaying();
    const change = (part: ListSearch) =>
        void navigate({
            to: '/campaigns',
            search: staying({ ...search, ...part, cursor: undefined, page: undefined }),
            replace: true,
        });
    return (
        <div className="flex flex-wrap items-center gap-2 py-3">
            <SearchField
                label={listStrings.filters.search}
                placeholder={listStrings.filters.searchPlaceholder}
                value={search.q ?? ''}
                onChange={(q) => change({ q: q || undefined })}
                className="w-52 xl:w-72"
            />
            <Select
                aria-label={listStrings.filters.type}
                value={search.type ?? ''}
                onChange={(event) => change({ type: listSearch({ type: event.target.value }).type })}
                className="w-32 max-sm:w-[calc(50%-0.25rem)] xl:w-36"
            >
                <option value="">{listStrings.filters.allTypes}</option>
                {TYPES.map((type) => (
                    <option key={type} value={type}>
                        {campaignStrings.type[type]}
                    </option>
                ))}
            </Select>
            <Select
                aria-label={listStrings.filters.channel}
                value={search.channel ?? ''}
                onChange={(event) => change({ channel: listSearch({ channel: event.target.value }).channel })}
                className="w-32 max-sm:w-[calc(50%-0.25rem)] xl:w-36"
            >
                <option value="">{listStrings.filters.allChannels}</option>
                {CHANNELS.map((channel) => (
                    <option key={channel} value={channel}>
                        {channelName[channel]}
                    </option>
                ))}
            </Select>
            <TagSelect tag={search.tag} onChange={(tag) => change({ tag })} />
            {search.owner && (
                <Button size="small" icon={<X size={13} />} onClick={() => change({ owner: undefined })}>
                    {listStrings.filters.ownedBy(search.owner)}
                </Button>
            )}
            {!search.owner && (
                <Button size="small" onClick={() => change({ owner: user.login })}>
                    {listStrings.filters.mine}
                </Button>
            )}
            <Button
                aria-pressed={search.attention ?? false}
                icon={<TriangleAlert size={14} />}
                className="aria-pressed:border-accent aria-pressed:bg-accent-soft max-sm:flex-1"
                onClick={() => change({ attention: search.attention ? undefined : true })}
            >
                {listStrings.filters.attention}
            </Button>
            <span className="sm:ml-auto">
                <CsvButton what={listStrings.export.what} name={[listStrings.export.file]} table={() => exported(search)} />
            </span>
            <Link to="/campaigns/calendar" className={cn(buttonClass(), 'max-sm:flex-1')}>
                <CalendarDays size={14} aria-hidden />
                {listStrings.filters.calendar}
            </Link>
        </div>
    );
}

async function exported(search: ListSearch): Promise<CsvTable> {
    const { table, complete } = await exportCampaigns(search);
    if (!complete) toast(listStrings.export.incomplete(count(table.rows.length)), { tone: 'bad' });
    return table;
}

function TagSelect({ tag, onChange }: { tag: string | undefined; onChange: (tag: string | undefined) => void }) {
    const known = useTags().data?.items.map((item) => item.tag) ?? [];
    const tags = tag && !known.includes(tag) ? [tag, ...known] : known;
    if (tags.length === 0) return null;
    return (
        <Select
            aria-label={listStrings.filters.tag}
            value={tag ?? ''}
            onChange={(event) => onChange(event.target.value || undefined)}
            className="w-36 max-sm:w-[calc(50%-0.25rem)]"
        >
            <option value="">{listStrings.filters.allTags}</option>
            {tags.map((known) => (
                <option key={known} value={known}>
                    {known}
                </option>
            ))}
        </Select>
    );
}
