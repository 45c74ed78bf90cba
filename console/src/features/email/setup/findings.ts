import type { Finding } from '#features/email/design/types.ts';
import { emailText } from '#features/email/emails/strings.ts';
import type { SetupStep } from '#features/email/setup/search.ts';
import type { CheckedReadiness } from '#features/email/setup/types.ts';

/** What was found, also by a service that only names what is missing. */
export const findingsOf = ({ findings, missing }: CheckedReadiness): Finding[] =>
    findings ?? missing.map(({ pointer, detail }) => ({ code: pointer, severity: 'ERROR', where: pointer, message: emailText.missing[pointer] ?? `${pointer}: ${detail}`, fix: '' }));

const OF_AUDIENCE = ['/audience', '/from', '/replyTo'];

/** The step in which a finding is corrected. */
export const stepOf = (where: string): SetupStep => (OF_AUDIENCE.some((part) => where === part || where.startsWith(`${part}/`)) ? 'audience' : 'design');
