import type { components } from '#lib/api/social.ts';
import type { Channel } from '#lib/channels.ts';

/** Short names for the types of the social service's API. */
type Schemas = components['schemas'];

export type SocialPost = Schemas['PostView'];
export type PostStatus = Schemas['PostStatus'];
export type HoldReason = Schemas['HoldReason'];
export type FailureCode = Schemas['PostFailureReason'];
export type LedgerEntry = Schemas['LedgerView'];
export type Queue = Schemas['QueueView'];
export type Calendar = Schemas['Calendar'];
export type CalendarEntry = Schemas['CalendarEntry'];
export type Timing = Schemas['Timing'];
export type Delay = Schemas['Delay'];
export type DelayReason = Schemas['Reason'];
export type MoveReason = Schemas['MoveReason'];
export type TimeEvidence = Schemas['TimeEvidence'];
export type PlatformInfo = Schemas['PlatformInfo'];
export type SettlePost = Schemas['SettlePost'];
export type PrivacyLevels = Schemas['PrivacyLevels'];
export type Feature = Schemas['Feature'];
export type NewPost = Schemas['SchedulePost'];
export type Series = Schemas['SeriesView'];
export type NewSeries = Schemas['CreateSeries'];
export type PostEdit = Schemas['EditPost'];
export type ImportReport = Schemas['ImportReport'];
export type ImportedRow = Schemas['RowResult'];
export type MediaInput = Schemas['MediaInput'];
export type Account = Schemas['AccountView'];
export type BestTimes = Schemas['BestTimesView'];
export type Hour = Schemas['Hour'];
export type SocialSettings = Schemas['SocialSettings'];

/** The channels that are social networks, in display order. */
export const NETWORKS = ['TWITTER', 'FACEBOOK', 'INSTAGRAM', 'LINKEDIN', 'TIKTOK', 'BLUESKY'] as const satisfies readonly Channel[];

/** The states of a post in the order in which a person looks for them. */
export const POST_STATUSES = ['QUEUED', 'HELD', 'PUBLISHING', 'UNKNOWN', 'FAILED', 'PUBLISHED', 'CANCELLED'] as const satisfies readonly PostStatus[];
