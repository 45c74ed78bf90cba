import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '#components/page.tsx';
import { tabClass, TabList } from '#components/tabs.tsx';
import { CONTENT_TABS } from '#features/content/content-tabs.ts';
import { contentStrings } from '#features/content/strings.ts';

/** A page of the content area with its tabs. */
export function ContentPage(props: { title: string; live?: string; action?: ReactNode; children: ReactNode }) {
    return (
        <Page crumbs={[{ label: contentStrings.content, to: { to: '/content/posts' } }, { label: props.title }]} live={props.live} action={props.action}>
            <h1 className="sr-only">{props.title}</h1>
            <TabList label={contentStrings.views} className="mb-4">
                {CONTENT_TABS.map(({ to, label }) => (
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
