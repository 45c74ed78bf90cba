import { Bars } from '#components/charts/bars.tsx';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { orDash } from '#components/data-table.tsx';
import { reportText } from '#features/email/emails/report/strings.ts';
import type { EmailMetrics } from '#features/email/emails/types.ts';
import { count, rate } from '#lib/format/numbers.ts';

const text = reportText.funnel;

interface Step {
    name: string;
    all: number;
    /** Of them, those that are people. */
    people: number;
}

const plain = (name: string, all: number): Step => ({ name, all, people: all });

export const stepsOf = (metrics: EmailMetrics): Step[] => [
    plain(text.recipients, metrics.recipients),
    plain(text.sent, metrics.sent),
    plain(text.delivered, metrics.delivered),
    { name: text.opened, all: metrics.opens, people: metrics.humanOpens },
    { name: text.clicked, all: metrics.clickers, people: metrics.humanClickers },
];

/** How many recipients are left at each step. */
export function Funnel({ metrics }: { metrics: EmailMetrics }) {
    const steps = stepsOf(metrics);
    const share = (n: number) => (metrics.recipients > 0 ? n / metrics.recipients : null);
    return (
        <ChartFrame<Step>
            title={text.title}
            hint={text.hint}
            summary={steps.map(({ name, all, people }) => text.summary(name, count(people), count(all))).join('; ')}
            columns={[
                { label: text.step, cell: (row) => row.name },
                { label: reportText.people, numeric: true, cell: (row) => count(row.people) },
                { label: reportText.all, numeric: true, cell: (row) => count(row.all) },
                { label: text.share, numeric: true, cell: (row) => orDash(share(row.all), rate) },
            ]}
            rows={steps}
            height="auto"
        >
            <Bars
                bars={steps.map(({ name, all, people }) => ({
                    key: name,
                    label: name,
                    segments: [
                        { from: 0, to: people, colour: 'var(--series-main)' },
                        ...(all > people ? [{ from: people, to: all, colour: 'var(--series-main)', faint: true }] : []),
                    ],
                    value: count(people),
                }))}
            />
        </ChartFrame>
    );
}
