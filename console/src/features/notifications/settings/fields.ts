import { z } from 'zod/mini';
import { KINDS, type NotificationKind, type NotificationSettings, type NotificationSettingsChange } from '#features/notifications/types.ts';
import { localZone } from '#lib/format/time.ts';
import { isZone } from '#lib/format/zones.ts';

export const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));

export const settingsSchema = z.object({
    kinds: z.array(z.enum(KINDS)),
    enabled: z.boolean(),
    hour: z.enum(HOURS),
    timeZone: z.string(),
});

/** The settings as a person edits them. */
export interface SettingsFields {
    kinds: NotificationKind[];
    enabled: boolean;
    hour: string;
    timeZone: string;
}

/** Before somebody wants a digest for the first time, the person's own zone is more likely than the service's default. */
export const fieldsOf = ({ kinds, digest }: NotificationSettings, zone = localZone()): SettingsFields => ({
    kinds,
    enabled: digest.enabled,
    hour: String(digest.hour),
    timeZone: !digest.enabled && digest.timeZone === 'UTC' && isZone(zone) ? zone : digest.timeZone,
});

/** Builds the request from valid fields. */
export const changeOf = ({ kinds, enabled, hour, timeZone }: SettingsFields): NotificationSettingsChange => ({
    kinds: KINDS.filter((kind) => kinds.includes(kind)),
    digest: { enabled, hour: Number(hour), timeZone },
});
