import type { components } from '#lib/api/orchestrator.ts';

/** Short names for the types of Ava's API. */
type Schemas = components['schemas'];

export type Notification = Schemas['NotificationView'];
export type NotificationPage = Schemas['NotificationsView'];
export type NotificationKind = Schemas['NotificationKind'];
export type NotificationSettings = Schemas['NotificationSettingsView'];
export type NotificationSettingsChange = Schemas['ChangeNotificationSettings'];

/** In the order in which a person chooses among them. */
export const KINDS = ['FAILURE_RAISED', 'FAILURE_CLEARED', 'RECOMMENDATION_ISSUED', 'CAMPAIGN_ENDED'] as const satisfies readonly NotificationKind[];
