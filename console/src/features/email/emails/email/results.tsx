import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DataTable, NoValue, orDash, type DataColumn } from '#components/data-table.tsx';
import { Money } from '#components/money.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { campaignQuery } from '#features/campaigns/api/campaign.ts';
import { isSending, metricsQuery } from '#features/email/emails/api/email.ts';
import { emailText } from '#features/email/emails/strings.ts';
import type { Email, EmailMetrics } from '#features/email/emails/types.ts';
import { count, rate } from '#lib/format/numbers.ts';

const text = emailText.results;

interface Row {
    name: string;
    all: number;
    /** The currency of an amount. */
    currency?: string | undefined;
    people?: number;
    rate?: number | null | undefined;
    peopleRate?: number | null | undefined;
}

// Rates as the service defines them: per delivered email.
const share = (part: number, of: number) => (of > 0 ? part / of : null);

const rowsOf = (metrics: EmailMetrics, currency?: string): Row[] => [
    { name: text.delivered, all: metrics.delivered, rate: share(metrics.delivered, metrics.recipients) },
    { name: text.opens, all: metrics.opens, people: metrics.humanOpens, rate: metrics.openRate, peopleRate: metrics.humanOpenRate },
    { name: text.clicks, all: metrics.clicks, people: metrics.humanClicks, rate: metrics.clickRate, peopleRate: metrics.humanClickRate },
    { name: text.unsubscribes, all: metrics.unsubscribes, rate: share(metrics.unsubscribes, metrics.delivered) },
    { name: text.complaints, all: metrics.complaints, rate: share(metrics.complaints, metrics.delivered) },
    { name: text.bounces, all: metrics.bounces, rate: share(metrics.bounces, metrics.recipients) },
    ...(metrics.conversions === 0 && metrics.revenue === 0 ? [] : [{ name: text.conversions, all: metrics.conversions, rate: share(metrics.conversions, metrics.delivered) }, { name: text.revenue, all: metrics.revenue, currency }]),
];

const COLUMNS: DataColumn<Row>[] = [
    { label: text.metric, cell: (row) => row.name },
    { label: text.people, numeric: true, cell: (row) => orDash(row.people, count) },
    { id: 'rateOfPeople', label: text.rateOfPeople, head: text.rate, numeric: true, className: 'text-muted', cell: (row) => (row.people === undefined ? <NoValue /> : orDash(row.peopleRate, rate)) },
    { label: text.all, numeric: true, cell: ({ all, currency }) => (currency ? <Money amount={all} currency={currency} /> : count(all)) },
    { id: 'rateOfAll', label: text.rateOfAll, head: text.rate, numeric: true, className: 'text-muted', cell: (row) => orDash(row.rate, rate) },
];

/** What came of an email, counted for all and for people only. */
export function Results({ email }: { email: Email }) {
    const metrics = useQuery(metricsQuery(email.id, isSending(email)));
    const { data } = metrics;
    const currency = useQuery({ ...campaignQuery(email.campaignId), refetchInterval: false }).data?.budget.currency;
    return (
        <Section
            title={text.title}
            hint={text.hint}
            actions={
                <Link to="/email/emails/$id/report" params={{ id: email.id }} search={{}} className={buttonClass('secondary', 'small')}>
                    {text.toReport}
                </Link>
            }
        >
            {data ? (
                <ScrollBox label={text.caption}>
                    <DataTable columns={COLUMNS} rows={rowsOf(data, currency)} caption={text.caption} />
                </ScrollBox>
            ) : metrics.isError ? (
                <InlineProblem error={metrics.error} onRetry={() => void metrics.refetch()} />
            ) : (
                <Skeleton className="m-4 h-48" />
            )}
        </Section>
    );
}
