import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '#components/page.tsx';
import { tabClass, TabList } from '#components/tabs.tsx';
import { SOCIAL_TABS } from '#features/social/social-tabs.ts';
import { socialStrings } from '#features/social/strings.ts';

/** A page of the social area with its tabs. */
export function SocialPage(props: { title: string; live?: string; action?: ReactNode; wide?: boolean; children: ReactNode }) {
    return (
        <Page crumbs={[{ label: socialStrings.social, to: { to: '/social/calendar' } }, { label: props.title }]} live={props.live} action={props.action} wide={props.wide ?? false}>
            <h1 className="sr-only">{props.title}</h1>
            <TabList label={socialStrings.views} className="mb-4">
                {SOCIAL_TABS.map(({ to, label }) => (
                    <li key={to}>
                        <Link to={to} activeOptions={{ exact: true, includeSearch: false }} className={tabClass}>
                            {label}
                        </Link>
                    </li>
                ))}
            </TabList>
            {props.children}
        </Page>
    );
}
