import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '#components/page.tsx';
import { tabClass, TabList } from '#components/tabs.tsx';
import { EMAIL_TABS } from '#features/email/email-tabs.ts';
import { emailStrings } from '#features/email/strings.ts';

/** A page of the email area with its tabs. */
export function EmailPage(props: { title: string; live?: string; action?: ReactNode; wide?: boolean; children: ReactNode }) {
    return (
        <Page crumbs={[{ label: emailStrings.email, to: { to: '/email/emails' } }, { label: props.title }]} live={props.live} action={props.action} wide={props.wide ?? false}>
            <h1 className="sr-only">{props.title}</h1>
            <TabList label={emailStrings.views} className="mb-4">
                {EMAIL_TABS.map(({ to, label }) => (
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
