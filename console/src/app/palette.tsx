import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { Bell, BellRing, CalendarClock, CalendarDays, ChartLine, FileText, House, Info, Keyboard, LogOut, Mail, Megaphone, Moon, Plus, Sun, TriangleAlert } from 'lucide-react';
import { useDeferredValue, useEffect, useState, type ReactNode } from 'react';
import { appStrings } from '#app/strings.ts';
import { ANALYTICS_TABS } from '#features/analytics/campaign/tabs.ts';
import type { PaletteAction } from '#app/palette-action.ts';
import { campaignQuery } from '#features/campaigns/api/campaign.ts';
import { campaignsQuery } from '#features/campaigns/api/campaigns.ts';
import { DETAIL_TABS } from '#features/campaigns/details/tabs.ts';
import { actionsOf, allows, deleteLabel, verb } from '#features/campaigns/parts/actions.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import { CONTENT_TABS } from '#features/content/content-tabs.ts';
import { EMAIL_TABS } from '#features/email/email-tabs.ts';
import { SOCIAL_TABS } from '#features/social/social-tabs.ts';
import type { Action, Campaign } from '#features/campaigns/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { focusedOutside, returnFocus } from '#lib/focus.ts';
import { openTour } from '#lib/tour.ts';
import { setTheme, useTheme } from '#lib/theme.ts';

/** The command palette: find campaigns, open views and run commands by typing. */
export default function Palette({ onClose, onHelp, onAct }: { onClose: () => void; onHelp: () => void; onAct: (action: PaletteAction) => void }) {
    const [text, setText] = useState('');
    // "pause wool" looks for campaigns named wool that can be paused.
    const { verbs, rest } = parseCommand(useDeferredValue(text.trim()));
    const found = useQuery({ ...campaignsQuery({ q: rest || undefined, limit: verbs.length > 0 ? 50 : 8 }), refetchInterval: false });
    const params = useParams({ strict: false });
    // The ids of other areas are not those of campaigns.
    const inCampaign = useRouterState({ select: ({ location }) => /^\/(?:campaigns|analytics)\//.test(location.pathname) });
    const id = inCampaign ? params.id : undefined;
    const current = useCurrentUser();
    const dark = useTheme() === 'dark';
    const navigate = useNavigate();
    useEffect(() => {
        const opener = focusedOutside();
        // After the dialog has let go of the focus.
        return () => void setTimeout(() => returnFocus(opener));
    }, []);
    const campaigns = found.data?.items ?? [];
    const here = useQuery({ ...campaignQuery(id ?? ''), enabled: id !== undefined, refetchInterval: false }).data;
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
                        {here && current.canWrite && <Actions campaign={here} actions={actionsOf(here.status)} onAct={(action) => closeAnd(() => onAct(action))()} />}
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
                {current.canWrite &&
                    verbs.map((action) => (
                        <Group key={action} heading={appStrings.palette.actions(verb(action))}>
                            {campaigns
                                .filter((campaign) => campaign.id !== here?.id && allows(campaign.status, action))
                                .slice(0, 8)
                                .map((campaign) => (
                                    <Actions key={campaign.id} campaign={campaign} actions={[action]} onAct={(act) => closeAnd(() => onAct(act))()} />
                                ))}
                        </Group>
                    ))}
                <Group heading={appStrings.palette.campaigns}>
                    {campaigns.slice(0, 8).map((campaign) => (
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
                    {current.canWrite && (
                        <Item value={appStrings.palette.keywords.newPost} icon={<Plus size={14} />} onSelect={closeAnd(() => navigate({ to: '/content/posts/new' }))}>
                            {appStrings.palette.newPost}
                        </Item>
                    )}
                    {current.canWrite && (
                        <Item value={appStrings.palette.keywords.newEmail} icon={<Plus size={14} />} onSelect={closeAnd(() => navigate({ to: '/email/emails/new' }))}>
                            {appStrings.palette.newEmail}
                        </Item>
                    )}
                    {current.canWrite && (
                        <Item value={appStrings.palette.keywords.newSocialPost} icon={<Plus size={14} />} onSelect={closeAnd(() => navigate({ to: '/social/new' }))}>
                            {appStrings.palette.newSocialPost}
                        </Item>
                    )}
                    <Item value={appStrings.palette.keywords.overview} icon={<House size={14} />} onSelect={closeAnd(() => navigate({ to: '/' }))}>
                        {appStrings.palette.overview}
                    </Item>
                    <Item value={appStrings.palette.keywords.allCampaigns} icon={<Megaphone size={14} />} onSelect={closeAnd(() => navigate({ to: '/campaigns' }))}>
                        {appStrings.palette.allCampaigns}
                    </Item>
                    <Item value={appStrings.palette.keywords.attention} icon={<TriangleAlert size={14} />} onSelect={closeAnd(() => navigate({ to: '/campaigns', search: { attention: true } }))}>
                        {appStrings.palette.attention}
                    </Item>
                    <Item value={appStrings.palette.keywords.calendar} icon={<CalendarDays size={14} />} onSelect={closeAnd(() => navigate({ to: '/campaigns/calendar' }))}>
                        {appStrings.palette.calendar}
                    </Item>
                    {CONTENT_TABS.map(({ to, label }) => (
                        <Item key={to} value={appStrings.palette.keywords.contentTab(label)} icon={<FileText size={14} />} onSelect={closeAnd(() => navigate({ to }))}>
                            {appStrings.palette.goToContent(label)}
                        </Item>
                    ))}
                    {SOCIAL_TABS.map(({ to, label }) => (
                        <Item key={to} value={appStrings.palette.keywords.socialTab(label)} icon={<CalendarClock size={14} />} onSelect={closeAnd(() => navigate({ to }))}>
                            {appStrings.palette.goToSocial(label)}
                        </Item>
                    ))}
                    {EMAIL_TABS.map(({ to, label }) => (
                        <Item key={to} value={appStrings.palette.keywords.emailTab(label)} icon={<Mail size={14} />} onSelect={closeAnd(() => navigate({ to }))}>
                            {appStrings.palette.goToEmail(label)}
                        </Item>
                    ))}
                    <Item value={appStrings.palette.keywords.analytics} icon={<ChartLine size={14} />} onSelect={closeAnd(() => navigate({ to: '/analytics' }))}>
                        {appStrings.palette.analytics}
                    </Item>
                    <Item value={appStrings.palette.keywords.notifications} icon={<Bell size={14} />} onSelect={closeAnd(() => navigate({ to: '/notifications' }))}>
                        {appStrings.palette.notifications}
                    </Item>
                    <Item value={appStrings.palette.keywords.notificationSettings} icon={<BellRing size={14} />} onSelect={closeAnd(() => navigate({ to: '/settings/notifications' }))}>
                        {appStrings.palette.notificationSettings}
                    </Item>
                    <Item
                        value={appStrings.palette.keywords.theme}
                        icon={dark ? <Sun size={14} /> : <Moon size={14} />}
                        onSelect={closeAnd(() => setTheme(dark ? 'light' : 'dark'))}
                    >
                        {dark ? appStrings.palette.useLightTheme : appStrings.palette.useDarkTheme}
                    </Item>
                    <Item value={appStrings.palette.keywords.shortcuts} icon={<Keyboard size={14} />} onSelect={closeAnd(onHelp)}>
                        {appStrings.palette.shortcuts}
                    </Item>
                    <Item
                        value={appStrings.palette.keywords.tour}
                        icon={<Info size={14} />}
                        onSelect={closeAnd(async () => {
                            await navigate({ to: '/' });
                            openTour();
                        })}
                    >
                        {appStrings.palette.tour}
                    </Item>
                    <Item value={appStrings.palette.keywords.signOut} icon={<LogOut size={14} />} onSelect={closeAnd(current.signOut)}>
                        {appStrings.palette.signOut}
                    </Item>
                </Group>
            </Command.List>
        </Command.Dialog>
    );
}

/** What can be done with a campaign. */
function Actions(props: { campaign: Pick<Campaign, 'id' | 'name' | 'status'>; actions: Action[]; onAct: (action: PaletteAction) => void }) {
    const { id, name, status } = props.campaign;
    return props.actions.map((action) => {
        const label = action === 'delete' ? deleteLabel(status) : verb(action);
        return (
            <Item key={action} value={appStrings.palette.keywords.action(label, name, id)} onSelect={() => props.onAct({ id, action })}>
                {appStrings.palette.actionOn(label, name)}
            </Item>
        );
    });
}

const ACTIONS: Action[] = ['launch', 'pause', 'resume', 'complete', 'duplicate', 'delete'];

/** Splits "pause wool" into the actions that the first word begins, and the rest. */
function parseCommand(text: string): { verbs: Action[]; rest: string } {
    const [word = '', ...others] = text.split(/\s+/);
    const start = word.toLowerCase();
    const verbs = start.length < 3 ? [] : ACTIONS.filter((action) => verb(action).toLowerCase().startsWith(start));
    return verbs.length > 0 ? { verbs, rest: others.join(' ') } : { verbs, rest: text };
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
