import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Section } from '#components/section.tsx';
import { Time } from '#components/time.tsx';
import { campaignQuery } from '#features/campaigns/api/campaign.ts';
import { emailText } from '#features/email/emails/strings.ts';
import type { Email } from '#features/email/emails/types.ts';
import { useAudiences } from '#features/email/parts/audiences.ts';
import { Fact, Facts } from '#features/email/parts/facts.tsx';
import { emailStrings } from '#features/email/strings.ts';
import { exact, localHour } from '#lib/format/time.ts';

const text = emailText.facts;
const LINK = 'text-accent hover:underline';

/** For whom, from whom and when. */
export function EmailFacts({ email }: { email: Email }) {
    const campaign = useQuery({ ...campaignQuery(email.campaignId), refetchInterval: false });
    return (
        <Section title={text.title}>
            <Facts>
                <Fact name={text.campaign}>
                    <Link to="/campaigns/$id" params={{ id: email.campaignId }} className={LINK}>
                        {campaign.data?.name ?? (campaign.isError ? emailStrings.unknownCampaign : '…')}
                    </Link>
                </Fact>
                <Fact name={text.audience}>
                    <AudienceLinks ids={email.audience.include} />
                </Fact>
                {email.audience.exclude && email.audience.exclude.length > 0 && (
                    <Fact name={text.except}>
                        <AudienceLinks ids={email.audience.exclude} />
                    </Fact>
                )}
                {email.audience.topic && <Fact name={text.topic}>{email.audience.topic}</Fact>}
                <Fact name={text.from}>{email.from}</Fact>
                {email.replyTo && <Fact name={text.replyTo}>{email.replyTo}</Fact>}
                {email.previewText && <Fact name={text.previewText}>{email.previewText}</Fact>}
                {email.removed.length > 0 && (
                    <Fact name={text.removed}>
                        <span className="font-mono text-label break-words">{email.removed.join(', ')}</span>
                        <p className="text-label text-faint">{text.removedHelp}</p>
                    </Fact>
                )}
                {email.scheduledFor && <Fact name={text.planned}>{plannedFor(email, email.scheduledFor)}</Fact>}
                {email.startedAt && <Fact name={text.started}>{exact(email.startedAt)}</Fact>}
                {email.completedAt && <Fact name={text.completed}>{exact(email.completedAt)}</Fact>}
                <Fact name={text.created}>{exact(email.createdAt)}</Fact>
                <Fact name={text.changed}>
                    <Time at={email.updatedAt} />
                </Fact>
            </Facts>
        </Section>
    );
}

const AudienceLinks = ({ ids }: { ids: string[] }) => (
    <ul>
        {ids.map((id) => (
            <li key={id}>
                <AudienceLink id={id} />
            </li>
        ))}
    </ul>
);

function AudienceLink({ id }: { id: string }) {
    const audiences = useAudiences();
    if (!audiences) return '…';
    const audience = audiences.find((one) => one.id === id);
    if (!audience) return emailStrings.unknownAudience;
    return (
        <Link to={audience.kind === 'list' ? '/email/lists/$id' : '/email/segments/$id'} params={{ id }} className={LINK}>
            {audience.name}
        </Link>
    );
}

function plannedFor({ localTime, bestTimeWithinHours }: Email, scheduledFor: string): string {
    if (localTime) return text.inZones(localHour(localTime.slice(0, 16)));
    return bestTimeWithinHours ? text.atBestTimes(exact(scheduledFor), emailText.scheduling.within(bestTimeWithinHours)) : exact(scheduledFor);
}
