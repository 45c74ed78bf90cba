import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ChannelMenu } from '#features/analytics/scope/channel-menu.tsx';
import { DateRange } from '#features/analytics/scope/date-range.tsx';
import { CAMPAIGN_PRESETS, type ScopeSearch } from '#features/analytics/scope/scope.ts';
import { scopeStrings } from '#features/analytics/scope/strings.ts';
import type { Scope } from '#features/analytics/scope/use-scope.ts';
import { inOrder, type Channel } from '#lib/channels.ts';

/** Chooses the days and channels that the whole page covers; the URL keeps them. */
export function ScopeBar(props: { id: string; to: '/analytics/$id' | '/analytics/$id/channels'; scope: Scope; channels: Channel[]; actions?: ReactNode }) {
    const { id, to, scope } = props;
    const navigate = useNavigate();
    const search: ScopeSearch = useSearch({ strict: false });
    const change = (part: ScopeSearch) => void navigate({ to, params: { id }, search: { ...search, ...part }, replace: true, resetScroll: false });
    const all = inOrder([...props.channels, ...scope.channels]);
    return (
        <div role="group" aria-label={scopeStrings.region} className="no-print flex flex-wrap items-center gap-2">
            <DateRange range={scope.range} presets={CAMPAIGN_PRESETS} today={scope.today} onChange={change} />
            {all.length > 1 && <ChannelMenu all={all} selected={scope.channels} onChange={(channels) => change({ channels })} />}
            {props.actions && <div className="ml-auto flex items-center gap-2">{props.actions}</div>}
        </div>
    );
}
