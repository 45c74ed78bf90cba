import type { components } from '#lib/api/email.ts';

/** Short names for the types of the email service's API that are about suppressed addresses. */
type Schemas = components['schemas'];

export type Suppression = Schemas['SuppressionView'];
export type SuppressionPage = Schemas['PageSuppressionView'];
export type SuppressionDetails = Schemas['SuppressionDetails'];
export type SuppressionReason = Schemas['SuppressionReason'];
export type SuppressionImport = Schemas['SuppressionImport'];
export type NewSuppression = Schemas['AddSuppression'];
export type Evidence = Schemas['EvidenceView'];
