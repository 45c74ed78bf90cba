import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Section } from '#components/section.tsx';
import { Empty, InlineProblem } from '#components/states.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { versionsQuery } from '#features/email/emails/api/versions.ts';
import { allows } from '#features/email/emails/permissions.ts';
import type { Email, EmailVersionSummary } from '#features/email/emails/types.ts';
import { RestoreQuestion } from '#features/email/emails/versions/restore-question.tsx';
import { versionsText as text } from '#features/email/emails/versions/strings.ts';
import { VersionDialog } from '#features/email/emails/versions/version-dialog.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** What an email said before. Each version can be looked at, and restored until the email is sent. */
export function VersionsSection({ email }: { email: Email }) {
    const { canWrite } = useCurrentUser();
    const versions = useInfiniteQuery(versionsQuery(email.id));
    const [open, setOpen] = useState<{ version: number; restoring: boolean }>();
    const canRestore = canWrite && allows(email.status, 'edit');
    const items = versions.data?.pages.flatMap((page) => page.items);
    return (
        <Section title={text.title}>
            {items ? (
                items.length === 0 ? (
                    <Empty title={text.none}>{text.noneDetail}</Empty>
                ) : (
                    <ol aria-label={text.title} className="divide-y divide-line">
                        {items.map((one) => (
                            <Version key={one.version} one={one} onLook={() => setOpen({ version: one.version, restoring: false })} onRestore={canRestore && !one.current ? () => setOpen({ version: one.version, restoring: true }) : undefined} />
                        ))}
                    </ol>
                )
            ) : versions.isError ? (
                <InlineProblem error={versions.error} onRetry={() => void versions.refetch()} />
            ) : (
                <Skeleton className="m-4 h-24" />
            )}
            {versions.hasNextPage && (
                <Button look="quiet" size="small" className="m-2" busy={versions.isFetchingNextPage} onClick={() => void versions.fetchNextPage()}>
                    {text.more}
                </Button>
            )}
            {open && (open.restoring ? <RestoreQuestion email={email} version={open.version} onClose={() => setOpen(undefined)} /> : <VersionDialog id={email.id} version={open.version} onClose={() => setOpen(undefined)} />)}
        </Section>
    );
}

function Version({ one, onLook, onRestore }: { one: EmailVersionSummary; onLook: () => void; onRestore: (() => void) | undefined }) {
    return (
        <li className="flex items-center gap-2 px-4 py-2 text-table">
            <div className="min-w-0 flex-1">
                <span className="font-medium">{text.version(one.version)}</span>
                {one.current && <span className="ml-2 text-label text-good">{text.current}</span>}
                {one.offered && <span className="ml-2 text-label text-warn">{text.offered}</span>}
                <p className="truncate text-label text-faint">
                    {text.origin[one.origin]} <Time at={one.changedAt} /> {one.changedBy && text.by(one.changedBy)}
                </p>
            </div>
            <Button size="small" look="quiet" aria-label={text.lookAt(one.version)} onClick={onLook}>
                {text.look}
            </Button>
            {onRestore && (
                <Button size="small" aria-label={text.restoreOf(one.version)} onClick={onRestore}>
                    {text.restore}
                </Button>
            )}
        </li>
    );
}
