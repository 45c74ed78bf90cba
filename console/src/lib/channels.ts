import type { components } from '#lib/api/campaign.ts';

/** Where a campaign reaches people; every service names them alike. */
export type Channel = components['schemas']['Channel'];

/** In the order in which they are always shown. */
export const CHANNELS: Channel[] = ['EMAIL', 'TWITTER', 'FACEBOOK', 'INSTAGRAM', 'LINKEDIN', 'TIKTOK', 'ADS'];

export const channelName: Record<Channel, string> = {
    EMAIL: 'Email',
    TWITTER: 'Twitter',
    FACEBOOK: 'Facebook',
    INSTAGRAM: 'Instagram',
    LINKEDIN: 'LinkedIn',
    TIKTOK: 'TikTok',
    ADS: 'Ads',
};

export const channelColour = (channel: Channel) => `var(--channel-${channel.toLowerCase()})`;

/** The channels given, in their usual order. */
export const inOrder = (channels: readonly Channel[]) => CHANNELS.filter((channel) => channels.includes(channel));
