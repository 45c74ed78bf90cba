import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { ChartLine, LogOut, Megaphone, Moon, Plus, Sun } from 'lucide-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { ANALYTICS_TABS } from '#features/analytics/one/tabs.ts';
import { campaignsQuery } from '#features/campaigns/api/campaigns.ts';
import { DETAIL_TABS } from '#features/campaigns/details/tabs.ts';
import { statusName } from '#features/campaigns/words.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { setTheme, useTheme } from '#lib/theme.ts';

/** Go to, act on, create: everything by a few letters. */
export default function Palette({ onClose }: { onClose: () => void }) {
    const [text, setText] = useState('');
    const q = useDeferredValue(text.trim());
    const found = useQuery({ ...campaignsQuery({ q: q || undefined, limit: 8 }), refetchInterval: false });
    const { id } = useParams({ strict: false });
    const current = useCurrentUser();
    const dark = useTheme() === 'dark';
    const navigate = useNavigate();
    const then = (act: () => unknown) => () => {
        onClose();
        void act();
    };
    return (
        <Command.Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            label="Search and commands"
            overlayClassName="fixed inset-0 z-40 bg-scrim"
            contentClassName="fixed inset-x-3 top-[10vh] z-50 mx-auto max-w-xl animate-in overflow-hidden rounded-xl bg-raised shadow-pop"
        >
            <Command.Input
                value={text}
                onValueChange={setText}
                placeholder="Find a campaign or a command"
                className="h-12 w-full border-b border-line bg-transparent px-4 text-lead outline-none placeholder:text-faint"
            />
            <Command.List className="max-h-[min(70vh,32rem)] overflow-y-auto p-2">
                <Command.Empty className="px-2 py-6 text-center text-muted">
                    {found.isFetching ? 'Searching …' : `Nothing is called “${text}”.`}
                </Command.Empty>
                {id && (
                    <Group heading="This campaign">
                        {DETAIL_TABS.map((tab) => (
                            <Item key={tab.to} value={`tab ${tab.label}`} onSelect={then(() => navigate({ to: tab.to, params: { id } }))}>
                                Go to {tab.label}
                            </Item>
                        ))}
                        {ANALYTICS_TABS.filter((tab) => current.canWrite || !tab.writes).map((tab) => (
                            <Item
                                key={tab.to}
                                value={`analytics ${tab.label}`}
                                icon={<ChartLine size={14} />}
                                onSelect={then(() => navigate({ to: tab.to, params: { id } }))}
                            >
                                Go to Analytics, {tab.label}
                            </Item>
                        ))}
                    </Group>
                )}
                <Group heading="Campaigns">
                    {found.data?.items.map((campaign) => (
                        <Item
                            key={campaign.id}
                            value={`${campaign.name} ${campaign.id}`}
                            icon={<Megaphone size={14} />}
                            hint={statusName[campaign.status]}
                            onSelect={then(() => navigate({ to: '/campaigns/$id', params: { id: campaign.id } }))}
                        >
                            {campaign.name}
                        </Item>
                    ))}
                </Group>
                <Group heading="Commands">
                    {current.canWrite && (
                        <Item value="new campaign create" icon={<Plus size={14} />} onSelect={then(() => navigate({ to: '/campaigns/new' }))}>
                            New campaign
                        </Item>
                    )}
                    <Item value="all campaigns list" icon={<Megaphone size={14} />} onSelect={then(() => navigate({ to: '/campaigns' }))}>
                        Go to campaigns
                    </Item>
                    <Item value="analytics figures all campaigns" icon={<ChartLine size={14} />} onSelect={then(() => navigate({ to: '/analytics' }))}>
                        Go to analytics
                    </Item>
                    <Item
                        value="theme light dark"
                        icon={dark ? <Sun size={14} /> : <Moon size={14} />}
                        onSelect={then(() => setTheme(dark ? 'light' : 'dark'))}
                    >
                        Switch to the {dark ? 'light' : 'dark'} theme
                    </Item>
                    <Item value="sign out log out" icon={<LogOut size={14} />} onSelect={then(current.signOut)}>
                        Sign out
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
