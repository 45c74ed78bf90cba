import type { ReactNode } from 'react';
import { Kpi, KpiRow } from '#components/kpi.tsx';
import { Money } from '#components/money.tsx';
import { reportText } from '#features/email/emails/report/strings.ts';
import type { EmailMetrics } from '#features/email/emails/types.ts';
import { count, rate } from '#lib/format/numbers.ts';

const text = reportText.tiles;

const shareOf = (part: number, of: number) => (of > 0 ? rate(part / of) : undefined);

/** The headline numbers: of people first, of all next to them. */
export function Tiles({ metrics, currency }: { metrics: EmailMetrics; currency: string | undefined }) {
    const { delivered, confirmed, recipients, conversions, revenue } = metrics;
    const ofDelivered = (part: number) => notedShare(part, delivered, text.ofDelivered);
    return (
        <KpiRow>
            <Kpi label={text.delivered} note={delivered > 0 && text.evidence(confirmed, delivered - confirmed)}>
                {count(delivered)}
            </Kpi>
            <Kpi label={text.opened} note={text.ofAll(metrics.opens, shareOf(metrics.opens, delivered))}>
                <WithShare value={metrics.humanOpens} of={delivered} />
            </Kpi>
            <Kpi label={text.clicked} note={text.ofAll(metrics.clickers, shareOf(metrics.clickers, delivered))}>
                <WithShare value={metrics.humanClickers} of={delivered} />
            </Kpi>
            <Kpi label={text.bounced} note={notedShare(metrics.bounces, recipients, text.ofRecipients)}>
                {count(metrics.bounces)}
            </Kpi>
            <Kpi label={text.unsubscribed} note={ofDelivered(metrics.unsubscribes)}>
                {count(metrics.unsubscribes)}
            </Kpi>
            <Kpi label={text.complained} note={ofDelivered(metrics.complaints)}>
                {count(metrics.complaints)}
            </Kpi>
            {conversions !== 0 && (
                <Kpi label={text.conversions} note={ofDelivered(conversions)}>
                    {count(conversions)}
                </Kpi>
            )}
            {revenue !== 0 && <Kpi label={text.revenue}>{currency ? <Money amount={revenue} currency={currency} fit={10} /> : count(revenue)}</Kpi>}
        </KpiRow>
    );
}

function notedShare(part: number, of: number, note: (share: string) => string): ReactNode {
    const share = shareOf(part, of);
    return share && part > 0 ? note(share) : undefined;
}

function WithShare({ value, of }: { value: number; of: number }) {
    const share = shareOf(value, of);
    return (
        <>
            {count(value)}
            {share && <span className="ml-1.5 text-table font-normal text-muted">{share}</span>}
        </>
    );
}
