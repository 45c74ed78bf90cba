import type { components } from '#lib/api/email.ts';

/** Short names for the types of the email service's API that are about contacts. */
type Schemas = components['schemas'];

export type Contact = Schemas['ContactView'];
export type ContactPage = Schemas['PageContactView'];
export type NewContact = Schemas['CreateContact'];
export type ContactChange = Schemas['ChangeContact'];
export type Consent = Schemas['Consent'];
export type ConsentStatus = Schemas['ConsentStatus'];
export type ContactField = Schemas['FieldView'];
export type ContactFieldPage = Schemas['PageFieldView'];
export type FieldType = Schemas['FieldType'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type TimelinePage = Schemas['PageTimelineEntry'];
export type ContactImport = Schemas['ImportView'];
export type ContactImportPage = Schemas['PageImportView'];
export type ImportState = Schemas['ImportState'];

/** The states of a consent, from the best one. */
export const CONSENTS = ['GRANTED', 'PENDING', 'UNKNOWN', 'WITHDRAWN'] as const satisfies readonly ConsentStatus[];

export const FIELD_TYPES = ['TEXT', 'NUMBER', 'DATE', 'BOOLEAN', 'LIST'] as const satisfies readonly FieldType[];
