import type { Finding } from '#features/email/design/types.ts';
import { missingText } from '#features/email/emails/missing.ts';
import type { Readiness } from '#features/email/emails/types.ts';
import type { SetupStep } from '#features/email/setup/search.ts';

const isIn = (where: string, part: string) => where === part || where.startsWith(`${part}/`);
/** Whether a finding is in a block of the design. */
export const isOfBlock = (where: string) => isIn(where, '/blocks');

const OF_AUDIENCE = ['/audience', '/from', '/replyTo'];

/** The step in which a finding is corrected. */
export function stepOf(where: string): SetupStep {
    if (isIn(where, '/abTest')) return 'test';
    return OF_AUDIENCE.some((part) => isIn(where, part)) ? 'audience' : 'design';
}

/** All that keeps an email from being sent, or could be better: also what is missing without a finding that says so. */
export function allFindings({ findings, missing }: Pick<Readiness, 'findings' | 'missing'>): Finding[] {
    const errors = findings.filter(({ severity }) => severity === 'ERROR');
    const covered = new Set(errors.map(({ where }) => (isOfBlock(where) ? '/htmlContent' : where)));
    const uncovered = missing.filter(({ pointer }) => !covered.has(pointer));
    return [...findings, ...uncovered.map((one) => ({ code: 'MISSING', severity: 'ERROR' as const, where: one.pointer, message: missingText(one), fix: '' }))];
}
