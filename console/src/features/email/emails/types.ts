import type { components } from '#lib/api/email.ts';

type Schemas = components['schemas'];

export type Email = Schemas['EmailView'];
export type EmailSummary = Schemas['EmailSummary'];
export type EmailList = Schemas['EmailList'];
export type EmailCounts = Schemas['EmailCounts'];
export type EmailStatus = Schemas['EmailStatus'];
export type EmailChange = Schemas['ChangeEmail'];
export type RenderedPreview = Schemas['EmailPreview'];
export type EmailMetrics = Schemas['EmailMetrics'];
export type OverTime = Schemas['OverTime'];
export type OverTimePoint = Schemas['OverTimePoint'];
export type DomainReport = Schemas['DomainReport'];
export type DomainMetrics = Schemas['DomainMetrics'];
export type ClickMap = Schemas['ClickMap'];
export type LinkPlace = Schemas['PlaceClicks'];
export type SendTimeReport = Schemas['SendTimeReport'];
export type SendTimeArm = Schemas['Arm'];
export type BounceReason = Schemas['BounceReason'];
export type Progress = Schemas['EmailProgress'];
export type Readiness = Schemas['EmailReadiness'];
export type Schedule = Schemas['ScheduleEmail'];
export type HoldReason = Schemas['HoldReason'];
export type Recipient = Schemas['RecipientView'];
export type RecipientPage = Schemas['PageRecipientView'];
export type RecipientState = Schemas['RecipientState'];
