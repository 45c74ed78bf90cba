import { useQuery } from '@tanstack/react-query';
import { Note } from '#components/note.tsx';
import { InlineProblem } from '#components/states.tsx';
import { readinessQuery } from '#features/email/emails/api/email.ts';
import { missingText } from '#features/email/emails/missing.ts';
import { emailText as text } from '#features/email/emails/strings.ts';
import type { Email } from '#features/email/emails/types.ts';
import { namesOf, useAudiences } from '#features/email/parts/audiences.ts';

/** How many contacts an email reaches, or what it still needs. */
export function useReady({ id, audience }: Email) {
    const readiness = useQuery(readinessQuery(id));
    const audiences = useAudiences();
    const { data } = readiness;
    return {
        ready: data?.ready ?? false,
        size: data?.audienceSize,
        audience: audiences ? namesOf(audience.include, new Map(audiences.map((one) => [one.id, one.name]))) : '…',
        problem: readiness.isError ? (
            <InlineProblem error={readiness.error} onRetry={() => void readiness.refetch()} className="px-0" />
        ) : data && !data.ready ? (
            <Note tone="warn" className="mb-3">
                <p>{text.notReady}</p>
                <ul className="mt-1 list-disc pl-5">
                    {[...new Set(data.missing.map(missingText))].map((sentence) => (
                        <li key={sentence}>{sentence}</li>
                    ))}
                </ul>
            </Note>
        ) : null,
    };
}
