import { useQuery } from '@tanstack/react-query';
import { unsentEmailsQuery } from '#features/email/emails/api/emails.ts';
import { emailText } from '#features/email/emails/strings.ts';

/** The subjects of emails that are for a segment or a list and not sent yet; undefined while they are not known. */
export function useUses(audience: string): string[] | undefined {
    const emails = useQuery(unsentEmailsQuery());
    return emails.data?.items
        .filter(({ audience: { include, exclude }, status, startedAt }) => (include.includes(audience) || exclude?.includes(audience)) && (status === 'DRAFT' || status === 'SCHEDULED' || (status === 'PAUSED' && !startedAt)))
        .map(({ subject }) => subject || emailText.noSubject);
}
