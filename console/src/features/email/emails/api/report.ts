import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { poll } from '#features/email/emails/api/email.ts';
import { keys, pathOf } from '#features/email/emails/api/keys.ts';
import type { ClickMap, DomainReport, OverTime, SendTimeReport } from '#features/email/emails/types.ts';
import { fetchFile } from '#lib/api/file.ts';
import { json } from '#lib/api/http.ts';

/** What happened by hour or day, in the time zone of the campaign. */
export const overTimeQuery = (id: string, sending: boolean) =>
    queryOptions({
        queryKey: [...keys.metrics(id), 'over-time'],
        queryFn: ({ signal }) => json<OverTime>(pathOf(id, '/metrics/over-time'), { signal }),
        refetchInterval: poll(sending),
    });

/** The metrics at the largest domains of the recipients. */
export const domainsQuery = (id: string, sending: boolean) =>
    queryOptions({
        queryKey: [...keys.metrics(id), 'domains'],
        queryFn: ({ signal }) => json<DomainReport>(pathOf(id, '/metrics/domains'), { signal }),
        refetchInterval: poll(sending),
    });

/** The email with the clicks of each of its links; of an A/B test, one variant of it. */
export const clickMapQuery = (id: string, sending: boolean, variant?: string) =>
    queryOptions({
        queryKey: [...keys.metrics(id), 'clicks', variant],
        queryFn: ({ signal }) => json<ClickMap>(pathOf(id, `/metrics/clicks${variant === undefined ? '' : `?variant=${variant}`}`), { signal }),
        placeholderData: keepPreviousData,
        refetchInterval: poll(sending),
    });

/** What the best times of an email bring. */
export const sendTimesQuery = (id: string, sending: boolean) =>
    queryOptions({
        queryKey: [...keys.metrics(id), 'send-times'],
        queryFn: ({ signal }) => json<SendTimeReport>(pathOf(id, '/send-times'), { signal }),
        refetchInterval: poll(sending),
    });

/** A report as a file: everything in total and over time, or one row for each recipient. */
export type ReportFile = 'report' | 'recipients';

export const fetchReport = (id: string, file: ReportFile): Promise<Blob> => fetchFile(pathOf(id, `/${file}.csv`), { accept: 'text/csv' });
