import { Link, useNavigate } from '@tanstack/react-router';
import { CalendarDays, Search, TriangleAlert, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import { useTags } from '#features/campaigns/api/campaigns.ts';
import { listSearch, type ListSearch } from '#features/campaigns/list/search.ts';
import { TYPES } from '#features/campaigns/constants.ts';
import { listStrings } from '#features/campaigns/list/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { channelName, CHANNELS } from '#lib/channels.ts';
import { cn } from '#lib/cn.ts';

const DEBOUNCE = 250;

/** Search and filters, all kept in the URL. */
export function Toolbar({ search }: { search: ListSearch }) {
    const navigate = useNavigate();
    const user = useCurrentUser();
    const change = (part: ListSearch) =>
        void navigate({
            to: '/campaigns',
            search: { ...search, ...part, cursor: undefined, page: undefined },
            replace: true,
        });
    return (
        <div className="flex flex-wrap items-center gap-2 py-3">
            <SearchField value={search.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
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
            <Link to="/campaigns/calendar" className={cn(buttonClass(), 'sm:ml-auto max-sm:flex-1')}>
                <CalendarDays size={14} aria-hidden />
                {listStrings.filters.calendar}
            </Link>
        </div>
    );
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

function SearchField(props: { value: string; onChange: (q: string) => void }) {
    const [text, setText] = useState(props.value);
    const field = useRef<HTMLInputElement>(null);
    const { value, onChange } = props;
    const searched = useRef(value);

    // The URL may change without this field, for example when the person goes back.
    useEffect(() => {
        if (value !== searched.current) {
            searched.current = value;
            setText(value);
        }
    }, [value]);

    useEffect(() => {
        const query = text.trim();
        if (query === searched.current) return;
        const timer = setTimeout(() => {
            searched.current = query;
            onChange(query);
        }, DEBOUNCE);
        return () => clearTimeout(timer);
    }, [text, onChange]);

    useEffect(() => {
        const onKey = (event: KeyboardEvent) => {
            if (event.key === '/' && !(event.target as HTMLElement).closest('input, textarea, select')) {
                event.preventDefault();
                field.current?.focus();
            }
        };
        window.addEventListener('keydown', onKey);
        return () => window.removeEventListener('keydown', onKey);
    }, []);

    return (
        <span className="relative w-52 max-sm:w-full xl:w-72">
            <Search size={14} aria-hidden className="absolute left-2.5 top-1/2 -translate-y-1/2 text-faint" />
            <Input
                ref={field}
                type="search"
                aria-label={listStrings.filters.search}
                placeholder={listStrings.filters.searchPlaceholder}
                value={text}
                onChange={(event) => setText(event.target.value)}
                className="pl-8"
            />
        </span>
    );
}
