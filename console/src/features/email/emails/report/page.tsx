import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Empty, InlineProblem } from '#components/states.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { campaignQuery } from '#features/campaigns/api/campaign.ts';
import { isSending, metricsQuery } from '#features/email/emails/api/email.ts';
import { EmailFrame } from '#features/email/emails/email/frame.tsx';
import { ClickMapSection } from '#features/email/emails/report/click-map.tsx';
import { ExportButtons } from '#features/email/emails/report/export.tsx';
import { Funnel } from '#features/email/emails/report/funnel.tsx';
import { OverTimeSection } from '#features/email/emails/report/over-time.tsx';
import { SendTimesSection } from '#features/email/emails/report/send-times.tsx';
import { reportText as text } from '#features/email/emails/report/strings.ts';
import { DomainsSection, LinksSection, ReasonsSection, VariantsSection } from '#features/email/emails/report/tables.tsx';
import { Tiles } from '#features/email/emails/report/tiles.tsx';
import type { Email } from '#features/email/emails/types.ts';

const route = getRouteApi('/email/emails/$id/report');

/** The report of one email. Answers: did it arrive, who read it, and what did they click? */
export function EmailReportPage() {
    const { id } = route.useParams();
    return <EmailFrame id={id}>{(email, name) => (email.progress && email.status !== 'FREEZING' ? <Report email={email} name={name} /> : <Empty title={text.none}>{text.noneDetail}</Empty>)}</EmailFrame>;
}

function Report({ email, name }: { email: Email; name: string }) {
    const people = route.useSearch().of !== 'all';
    const navigate = useNavigate();
    const metrics = useQuery(metricsQuery(email.id, isSending(email)));
    const currency = useQuery({ ...campaignQuery(email.campaignId), refetchInterval: false }).data?.budget.currency;
    const { data } = metrics;
    if (!data) return metrics.isError ? <InlineProblem error={metrics.error} onRetry={() => void metrics.refetch()} /> : <Skeleton className="h-96" />;
    const show = (of: 'people' | 'all') => void navigate({ to: '/email/emails/$id/report', params: { id: email.id }, search: of === 'all' ? { of } : {}, replace: true, resetScroll: false });
    return (
        <div className="flex flex-col gap-5">
            <Tiles metrics={data} currency={currency} />
            <div className="flex flex-wrap items-center justify-between gap-3">
                <div className="flex flex-wrap items-center gap-3">
                    <Segments label={text.whose} value={people ? 'people' : 'all'} options={[{ value: 'people', label: text.people }, { value: 'all', label: text.all }]} onChange={show} />
                    <p className="text-label text-faint">{text.hint}</p>
                </div>
                <ExportButtons id={email.id} name={name} />
            </div>
            <div className="grid gap-5 xl:grid-cols-2">
                <OverTimeSection email={email} people={people} />
                <Funnel metrics={data} />
            </div>
            {data.variants.length > 0 && <VariantsSection variants={data.variants} people={people} currency={currency} />}
            <ClickMapSection email={email} people={people} />
            <div className="grid items-start gap-5 xl:grid-cols-2">
                <LinksSection links={data.links} />
                <ReasonsSection reasons={data.bounceReasons} total={data.bounces} />
            </div>
            {email.bestTimeWithinHours && <SendTimesSection email={email} />}
            <DomainsSection email={email} people={people} />
        </div>
    );
}
