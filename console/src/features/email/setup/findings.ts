import type { SetupStep } from '#features/email/setup/search.ts';

const OF_AUDIENCE = ['/audience', '/from', '/replyTo'];

/** The step in which a finding is corrected. */
export const stepOf = (where: string): SetupStep => (OF_AUDIENCE.some((part) => where === part || where.startsWith(`${part}/`)) ? 'audience' : 'design');
