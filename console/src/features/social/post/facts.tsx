import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ChannelLabel } from '#components/channels.tsx';
import { Section } from '#components/section.tsx';
import { Time } from '#components/time.tsx';
import { campaignQuery } from '#features/campaigns/api/campaign.ts';
import { accountName, accountsQuery } from '#features/social/api/accounts.ts';
import { postStrings } from '#features/social/post/strings.ts';
import { socialStrings } from '#features/social/strings.ts';
import type { SocialPost } from '#features/social/types.ts';
import { exact, localZone, zoneName } from '#lib/format/time.ts';

const text = postStrings.facts;

/** Where, when and for what a post is published. */
export function Facts({ post }: { post: SocialPost }) {
    const accounts = useQuery(accountsQuery());
    const campaign = useQuery({ ...campaignQuery(post.campaignId), refetchInterval: false });
    const account = accounts.data?.items.find(({ id }) => id === post.accountId);
    return (
        <Section title={text.title}>
            <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 p-4 text-table">
                <Fact name={text.network}>
                    <ChannelLabel channel={post.platform} />
                </Fact>
                <Fact name={text.account}>{account ? accountName(account) : post.accountId ? '…' : socialStrings.noAccount}</Fact>
                <Fact name={text.campaign}>
                    <Link to="/campaigns/$id" params={{ id: post.campaignId }} className="text-accent hover:underline">
                        {campaign.data?.name ?? (campaign.isError ? socialStrings.unknownCampaign : '…')}
                    </Link>
                </Fact>
                <Fact name={text.time}>
                    {exact(post.scheduledFor)}
                    <span className="block text-label text-faint">{`${zoneName(localZone())} · ${socialStrings.timing[post.timing]}`}</span>
                </Fact>
                {post.nextAttemptAt && post.nextAttemptAt !== post.scheduledFor && (
                    <Fact name={text.nextAttempt}>
                        <Time at={post.nextAttemptAt} />
                    </Fact>
                )}
                {post.publishedAt && (
                    <Fact name={text.published}>
                        {exact(post.publishedAt)}
                        {post.url && (
                            <a href={post.url} target="_blank" rel="noopener noreferrer" className="block text-accent hover:underline">
                                {postStrings.actions.onNetwork}
                            </a>
                        )}
                    </Fact>
                )}
                <Fact name={text.created}>{text.by(exact(post.createdAt), post.createdBy)}</Fact>
                <Fact name={text.changed}>
                    <Time at={post.updatedAt} />
                </Fact>
            </dl>
        </Section>
    );
}

const Fact = (props: { name: string; children: ReactNode }) => (
    <div className="contents">
        <dt className="text-faint">{props.name}</dt>
        <dd className="min-w-0 break-words tabular-nums">{props.children}</dd>
    </div>
);
