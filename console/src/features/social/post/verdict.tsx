import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Note } from '#components/note.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { useSocialSettings } from '#features/social/approvals/api.ts';
import { allows } from '#features/social/post/permissions.ts';
import { postStrings } from '#features/social/post/strings.ts';
import { socialStrings } from '#features/social/strings.ts';
import type { HoldReason, PostStatus, SocialPost } from '#features/social/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const text = postStrings;
const { meaning, holds, failures, delays, moved } = socialStrings;

const TONES: Record<PostStatus, 'good' | 'warn' | 'bad' | 'plain'> = { QUEUED: 'plain', HELD: 'warn', PUBLISHING: 'plain', UNKNOWN: 'warn', PUBLISHED: 'good', FAILED: 'bad', CANCELLED: 'plain' };

/** Says in words how a post is doing, why, and what a person can do about it. */
export function Verdict({ post, busy, onRetry, onApprove, onEdit }: { post: SocialPost; busy: boolean; onRetry: () => void; onApprove: () => void; onEdit: () => void }) {
    const { status, failure, delay, movedBecause } = post;
    const { canWrite } = useCurrentUser();
    const act = canWrite && allows(status, 'retry') && (
        <>
            <Button size="small" onClick={onEdit}>
                {text.actions.edit}
            </Button>
            <Button size="small" look="primary" busy={busy} onClick={onRetry}>
                {text.actions.retry}
            </Button>
        </>
    );
    return (
        <div className="flex flex-col gap-3">
            <Note tone={TONES[status]} action={act}>
                <p className="font-medium">
                    {socialStrings.status[status]}. <span className="font-normal">{status === 'CANCELLED' && post.cancelReason ? post.cancelReason : delay ? socialStrings.delayed : meaning[status]}</span>
                </p>
                {movedBecause && (status === 'QUEUED' || status === 'HELD') && <p className="mt-1 text-muted">{moved[movedBecause]}</p>}
                {status === 'FAILED' && failure && <Reason {...failures[failure.code]}>{failure.detail && text.ledger.details(failure.detail)}</Reason>}
                {(status === 'PUBLISHING' || status === 'UNKNOWN') && post.cancelReason && <p className="mt-1 text-muted">{text.cancelling(post.cancelReason)}</p>}
            </Note>
            {delay && (
                <Note tone="warn">
                    <Reason {...delays[delay.reason]} />
                </Note>
            )}
            {status === 'HELD' &&
                post.holds.map((hold) => (
                    <Note key={hold} tone="warn" action={<WayOut hold={hold} post={post} busy={busy} onApprove={onApprove} onEdit={onEdit} />}>
                        <Reason {...holds[hold]} />
                    </Note>
                ))}
            {post.warning && <Note tone="warn">{text.warning(post.warning)}</Note>}
        </div>
    );
}

const Reason = ({ why, act, children }: { why: string; act: string; children?: ReactNode }) => (
    <>
        <p className="mt-1">{why}</p>
        {children && <p className="mt-1 break-words text-muted">{children}</p>}
        <p className="mt-1 text-muted">{act}</p>
    </>
);

/** How what holds a post back can be solved. */
function WayOut({ hold, post, busy, onApprove, onEdit }: { hold: HoldReason; post: SocialPost; busy: boolean; onApprove: () => void; onEdit: () => void }) {
    const { login, canWrite } = useCurrentUser();
    const authorsApprove = useSocialSettings().data?.approvals === 'NONE';
    switch (hold) {
        case 'CAMPAIGN':
        case 'TIME':
            return (
                <Link to="/campaigns/$id" params={{ id: post.campaignId }} className={buttonClass('secondary', 'small')}>
                    {text.actions.campaign}
                </Link>
            );
        case 'ACCOUNT':
            return (
                <Link to="/social/accounts" className={buttonClass('secondary', 'small')}>
                    {text.actions.connect}
                </Link>
            );
        case 'APPROVAL':
            return !authorsApprove && post.authors.includes(login) ? (
                <span className="text-table text-muted">{text.ownPost}</span>
            ) : canWrite ? (
                <Button size="small" look="primary" busy={busy} onClick={onApprove}>
                    {text.actions.approve}
                </Button>
            ) : null;
        case 'PRIVACY':
            return canWrite ? (
                <Button size="small" look="primary" onClick={onEdit}>
                    {text.actions.edit}
                </Button>
            ) : null;
    }
}
