import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Page } from '#components/page.tsx';
import { Section } from '#components/section.tsx';
import { ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { importQuery, isRunning, refreshContacts } from '#features/email/contacts/api/imports.ts';
import { Checked } from '#features/email/contacts/imports/one/checked.tsx';
import { Numbers } from '#features/email/contacts/imports/one/numbers.tsx';
import { Outcome } from '#features/email/contacts/imports/one/outcome.tsx';
import { Progress } from '#features/email/contacts/imports/one/progress.tsx';
import { Rejected } from '#features/email/contacts/imports/one/rejected.tsx';
import { oneImportStrings as text } from '#features/email/contacts/imports/one/strings.ts';
import { importStrings } from '#features/email/contacts/imports/strings.ts';
import type { ContactImport } from '#features/email/contacts/types.ts';
import { Fact, Facts } from '#features/email/parts/facts.tsx';
import { emailStrings } from '#features/email/strings.ts';
import { bytes } from '#lib/format/bytes.ts';
import { exact } from '#lib/format/time.ts';
import { usePolling } from '#lib/live/use-polling.ts';

const LIVE = 'contact-import';
const route = getRouteApi('/email/contacts/imports/$id');

/** One import. Answers: what will become of my file, how far is it, and what has to be corrected? */
export function ContactImportPage() {
    const { id } = route.useParams();
    const found = useQuery(importQuery(id));
    usePolling(LIVE, found.failureCount > 0 || found.isError);
    const of = found.data;
    const ended = of && !of.dryRun && !isRunning(of);
    useEffect(() => {
        if (ended) void refreshContacts();
    }, [ended]);
    return (
        <Page
            crumbs={[
                { label: emailStrings.email, to: { to: '/email/emails' } },
                { label: emailStrings.tabs.contacts, to: { to: '/email/contacts' } },
                { label: importStrings.imports, to: { to: '/email/contacts/imports' } },
                { label: of ? text.titleOf(exact(of.createdAt)) : found.isError ? text.import : '…' },
            ]}
            live={LIVE}
        >
            {of ? (
                <div className="flex flex-col gap-5">
                    <h1 className="sr-only">{text.titleOf(exact(of.createdAt))}</h1>
                    <Import of={of} />
                </div>
            ) : found.isError ? (
                <ProblemState error={found.error} what={text.import} onRetry={() => void found.refetch()} />
            ) : (
                <div role="status" aria-label={text.loading} className="flex flex-col gap-5">
                    <Skeleton className="h-12" />
                    <Skeleton className="h-20" />
                    <Skeleton className="h-64" />
                </div>
            )}
        </Page>
    );
}

function Import({ of }: { of: ContactImport }) {
    // After another check, the columns are what was checked.
    if (of.state === 'CHECKED') return <Checked key={of.columns.map(({ target }) => target).join()} of={of} />;
    return (
        <>
            {isRunning(of) ? <Progress of={of} /> : <Outcome of={of} />}
            {of.state !== 'UPLOADING' && <Numbers of={of} />}
            <Rejected of={of} />
            <Section title={text.facts.title}>
                <Facts>
                    <Fact name={text.facts.columns}>{of.columns.map(({ header }) => header).join(', ')}</Fact>
                    <Fact name={text.facts.size}>{bytes(of.bytes)}</Fact>
                    <Fact name={text.facts.started}>{exact(of.createdAt)}</Fact>
                    {of.finishedAt && <Fact name={text.facts.finished}>{exact(of.finishedAt)}</Fact>}
                </Facts>
            </Section>
        </>
    );
}
