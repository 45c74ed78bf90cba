import { useQuery } from '@tanstack/react-query';
import { DataTable, orDash, type DataColumn } from '#components/data-table.tsx';
import { Money } from '#components/money.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { Empty, InlineProblem } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { isSending } from '#features/email/emails/api/email.ts';
import { domainsQuery } from '#features/email/emails/api/report.ts';
import { reportText as text } from '#features/email/emails/report/strings.ts';
import type { DomainMetrics, Email, EmailMetrics, VariantMetrics } from '#features/email/emails/types.ts';
import { count, percent } from '#lib/format/numbers.ts';

type LinkRow = EmailMetrics['links'][number];
type ReasonRow = EmailMetrics['bounceReasons'][number];

const LINKS: DataColumn<LinkRow>[] = [
    { label: text.links.url, className: 'max-w-96 max-sm:max-w-52', cell: ({ url }) => <span title={url} dir="ltr" className="block truncate">{url}</span> },
    { label: text.links.people, head: text.people, numeric: true, cell: ({ humanClicks }) => count(humanClicks) },
    { label: text.links.clicks, head: text.all, numeric: true, cell: ({ clicks }) => count(clicks) },
];

/** The clicks by target; the same target at several places is one row. */
export const LinksSection = ({ links }: { links: LinkRow[] }) => (
    <Section title={text.links.title}>
        {links.length === 0 ? (
            <Empty title={text.links.none} />
        ) : (
            <ScrollBox label={text.links.caption} className="max-h-80">
                <DataTable columns={LINKS} rows={links} caption={text.links.caption} />
            </ScrollBox>
        )}
    </Section>
);

/** Why emails bounced. */
export function ReasonsSection({ reasons, total }: { reasons: ReasonRow[]; total: number }) {
    const columns: DataColumn<ReasonRow>[] = [
        { label: text.reasons.reason, className: 'whitespace-normal', cell: ({ reason }) => text.reason[reason] },
        { label: text.reasons.bounces, numeric: true, cell: ({ bounces }) => count(bounces) },
        { label: text.reasons.share, numeric: true, className: 'text-muted', cell: ({ bounces }) => orDash(total > 0 ? bounces / total : null, percent) },
    ];
    return (
        <Section title={text.reasons.title}>
            {reasons.length === 0 ? (
                <Empty title={text.reasons.none} />
            ) : (
                <ScrollBox label={text.reasons.caption} className="max-h-80">
                    <DataTable columns={columns} rows={reasons} caption={text.reasons.caption} />
                </ScrollBox>
            )}
        </Section>
    );
}

const variantColumns = (people: boolean, currency: string | undefined): DataColumn<VariantMetrics>[] => {
    const of = (row: VariantMetrics) => (people ? { opens: row.humanOpens, openRate: row.humanOpenRate, clicks: row.humanClicks, clickRate: row.humanClickRate } : row);
    return [
        { label: text.variants.variant, cell: ({ variant }) => text.variants.name(variant) },
        { label: text.variants.recipients, numeric: true, cell: ({ recipients }) => count(recipients) },
        { label: text.variants.rest, numeric: true, className: 'text-muted', cell: ({ rest }) => count(rest) },
        { label: text.variants.delivered, numeric: true, cell: ({ delivered }) => count(delivered) },
        { label: text.variants.bounces, numeric: true, cell: ({ bounces }) => count(bounces) },
        { label: text.variants.opens, numeric: true, cell: (row) => count(of(row).opens) },
        { label: text.variants.openRate, numeric: true, className: 'text-muted', cell: (row) => orDash(of(row).openRate, percent) },
        { label: text.variants.clicks, numeric: true, cell: (row) => count(of(row).clicks) },
        { label: text.variants.clickRate, numeric: true, className: 'text-muted', cell: (row) => orDash(of(row).clickRate, percent) },
        { label: text.variants.unsubscribes, numeric: true, cell: ({ unsubscribes }) => count(unsubscribes) },
        { label: text.variants.complaints, numeric: true, cell: ({ complaints }) => count(complaints) },
        { label: text.variants.conversions, numeric: true, cell: ({ conversions }) => count(conversions) },
        { label: text.variants.revenue, numeric: true, cell: ({ revenue }) => (currency ? <Money amount={revenue} currency={currency} exact /> : count(revenue)) },
    ];
};

/** What the recipients of each variant of an A/B test did, those of the rest included. */
export const VariantsSection = ({ variants, people, currency }: { variants: VariantMetrics[]; people: boolean; currency: string | undefined }) => (
    <Section title={text.variants.title} hint={text.variants.hint}>
        <ScrollBox label={text.variants.caption} className="max-h-96">
            <DataTable columns={variantColumns(people, currency)} rows={variants} caption={text.variants.caption} stack />
        </ScrollBox>
    </Section>
);

const domainColumns = (people: boolean): DataColumn<DomainMetrics>[] => {
    const opens = (row: DomainMetrics) => (people ? row.humanOpens : row.opens);
    const share = (part: number, of: number) => (of > 0 ? part / of : null);
    return [
        { label: text.domains.domain, className: 'max-w-72', cell: ({ domain }) => (domain ? <span dir="ltr" className="block truncate">{domain}</span> : text.domains.others) },
        { label: text.domains.recipients, numeric: true, cell: (row) => count(row.recipients) },
        { label: text.domains.delivered, numeric: true, cell: (row) => count(row.delivered) },
        { label: text.domains.bounces, numeric: true, cell: (row) => count(row.bounces) },
        { label: text.domains.opens, numeric: true, cell: (row) => count(opens(row)) },
        { label: text.domains.openRate, numeric: true, className: 'text-muted', cell: (row) => orDash(share(opens(row), row.delivered), percent) },
        { label: text.domains.clicks, numeric: true, cell: (row) => count(people ? row.humanClicks : row.clicks) },
        { label: text.domains.complaints, numeric: true, cell: (row) => count(row.complaints) },
    ];
};

/** How the email did at the domains of its recipients: one that delivers or opens far less is worth a look. */
export function DomainsSection({ email, people }: { email: Email; people: boolean }) {
    const domains = useQuery(domainsQuery(email.id, isSending(email)));
    const { data } = domains;
    return (
        <Section title={text.domains.title}>
            {!data ? (
                domains.isError ? <InlineProblem error={domains.error} onRetry={() => void domains.refetch()} /> : <Skeleton className="m-4 h-40" />
            ) : data.domains.length === 0 ? (
                <Empty title={text.domains.none} />
            ) : (
                <ScrollBox label={text.domains.caption} className="max-h-96">
                    <DataTable columns={domainColumns(people)} rows={data.domains} caption={text.domains.caption} stack />
                </ScrollBox>
            )}
        </Section>
    );
}
