import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { ChartLine, LogOut, Megaphone, Moon, Plus, Sun } from 'lucide-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { appStrings } from '#app/strings.ts';
import { ANALYTICS_TABS } from '#features/analytics/campaign/tabs.ts';
import { campaignsQuery } from '#features/campaigns/api/campaigns.ts';
import { DETAIL_TABS } from '#features/campaigns/details/tabs.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { setTheme, useTheme } from '#lib/theme.ts';

/** The command palette: find campaigns, open views and run commands by typing. */
export default function Palette({ onClose }: { onClose: () => void }) {
    const [text, setText] = useState('');
    const q = useDeferredValue(text.trim());
    const found = useQuery({ ...campaignsQuery({ q: q || undefined, limit: 8 }), refetchInterval: false });
    const { id } = useParams({ strict: false });
    const current = useCurrentUser();
    const dark = useTheme() === 'dark';
    const navigate = useNavigate();
    const closeAnd = (act: () => unknown) => () => {
        onClose();
        void act();
    };
    return (
        <Command.Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            label={appStrings.palette.label}
            overlayClassName="fixed inset-0 z-40 bg-scrim"
            contentClassName="fixed inset-x-3 top-[10vh] z-50 mx-auto max-w-xl animate-in overflow-hidden rounded-xl bg-raised shadow-pop"
        >
            <Command.Input
                value={text}
                onValueChange={setText}
                placeholder={appStrings.palette.placeholder}
                className="h-12 w-full border-b border-line bg-transparent px-4 text-lead outline-none placeholder:text-faint"
            />
            <Command.List className="max-h-[min(70vh,32rem)] overflow-y-auto p-2">
                <Command.Empty className="px-2 py-6 text-center text-muted">
                    {found.isFetching ? appStrings.palette.searching : appStrings.palette.nothingFound(text)}
                </Command.Empty>
                {id && (
                    <Group heading={appStrings.palette.thisCampaign}>
                        {DETAIL_TABS.map((tab) => (
                            <Item key={tab.to} value={appStrings.palette.keywords.tab(tab.label)} onSelect={closeAnd(() => navigate({ to: tab.to, params: { id } }))}>
                                {appStrings.palette.goTo(tab.label)}
                            </Item>
                        ))}
                        {ANALYTICS_TABS.map((tab) => (
                            <Item
                                key={tab.to}
                                value={appStrings.palette.keywords.analyticsTab(tab.label)}
                                icon={<ChartLine size={14} />}
                                onSelect={closeAnd(() => navigate({ to: tab.to, params: { id } }))}
                            >
                                {appStrings.palette.goToAnalytics(tab.label)}
                            </Item>
                        ))}
                    </Group>
                )}
                <Group heading={appStrings.palette.campaigns}>
                    {found.data?.items.map((campaign) => (
                        <Item
                            key={campaign.id}
                            value={`${campaign.name} ${campaign.id}`}
                            icon={<Megaphone size={14} />}
                            hint={campaignStrings.status[campaign.status]}
                            onSelect={closeAnd(() => navigate({ to: '/campaigns/$id', params: { id: campaign.id } }))}
                        >
                            {campaign.name}
                        </Item>
                    ))}
                </Group>
                <Group heading={appStrings.palette.commands}>
                    {current.canWrite && (
                        <Item value={appStrings.palette.keywords.newCampaign} icon={<Plus size={14} />} onSelect={closeAnd(() => navigate({ to: '/campaigns/new' }))}>
                            {appStrings.palette.newCampaign}
                        </Item>
                    )}
                    <Item value={appStrings.palette.keywords.allCampaigns} icon={<Megaphone size={14} />} onSelect={closeAnd(() => navigate({ to: '/campaigns' }))}>
                        {appStrings.palette.allCampaigns}
                    </Item>
                    <Item value={appStrings.palette.keywords.analytics} icon={<ChartLine size={14} />} onSelect={closeAnd(() => navigate({ to: '/analytics' }))}>
                        {appStrings.palette.analytics}
                    </Item>
                    <Item
                        value={appStrings.palette.keywords.theme}
                        icon={dark ? <Sun size={14} /> : <Moon size={14} />}
                        onSelect={closeAnd(() => setTheme(dark ? 'light' : 'dark'))}
                    >
                        {dark ? appStrings.palette.useLightTheme : appStrings.palette.useDarkTheme}
                    </Item>
                    <Item value={appStrings.palette.keywords.signOut} icon={<LogOut size={14} />} onSelect={closeAnd(current.signOut)}>
                        {appStrings.palette.signOut}
                    </Item>
                </Group>
            </Command.List>
        </Command.Dialog>
    );
}

const Group = (props: { heading: string; children: ReactNode }) => (
    <Command.Group
        heading={props.heading}
        className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-label [&_[cmdk-group-heading]]:text-faint"
    >
        {props.children}
    </Command.Group>
);

const Item = (props: { value: string; icon?: ReactNode; hint?: string; onSelect: () => void; children: ReactNode }) => (
    <Command.Item
        value={props.value}
        onSelect={props.onSelect}
        className="flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2 data-[selected=true]:bg-hover"
    >
        <span className="w-4 text-faint">{props.icon}</span>
        <span className="min-w-0 flex-1 truncate">{props.children}</span>
        {props.hint && <span className="text-label text-faint">{props.hint}</span>}
    </Command.Item>
);
