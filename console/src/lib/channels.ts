import type { components } from '#lib/api/campaign.ts';
import { libStrings } from '#lib/strings.ts';

/** A channel of a campaign. All services use the same names. */
export type Channel = components['schemas']['Channel'];

/** All channels in display order. */
export const CHANNELS = ['EMAIL', 'TWITTER', 'FACEBOOK', 'INSTAGRAM', 'LINKEDIN', 'TIKTOK', 'BLUESKY', 'ADS'] as const satisfies readonly Channel[];

/** Whether no service schedules the channel, so that only its metrics are tracked. The campaign service decides the same. */
export const isTrackedOnly = (channel: Channel): boolean => channel === 'ADS';

export const channelName = libStrings.channel;

export const channelColour = (channel: Channel) => `var(--channel-${channel.toLowerCase()})`;

/** Sorts channels into display order. */
export const inOrder = (channels: readonly Channel[]) => CHANNELS.filter((channel) => channels.includes(channel));
