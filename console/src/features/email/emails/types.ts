import type { components } from '#lib/api/email.ts';

type Schemas = components['schemas'];

export type Email = Schemas['EmailView'];
/** An email in a list, without its body. */
export type EmailSummary = Omit<Email, 'htmlContent' | 'textContent'>;
export type EmailPage = Schemas['PageEmailView'];
export type EmailStatus = Schemas['EmailStatus'];
export type EmailChange = Schemas['ChangeEmail'];
export type EmailMetrics = Schemas['EmailMetrics'];
export type Progress = Schemas['EmailProgress'];
export type Readiness = Schemas['EmailReadiness'];
export type Schedule = Schemas['ScheduleEmail'];
export type HoldReason = Schemas['HoldReason'];
export type Recipient = Schemas['RecipientView'];
export type RecipientPage = Schemas['PageRecipientView'];
export type RecipientState = Schemas['RecipientState'];
