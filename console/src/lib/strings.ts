import type { components } from '#lib/api/campaign.ts';

export const libStrings = {
    channel: {
        EMAIL: 'Email',
        TWITTER: 'Twitter',
        FACEBOOK: 'Facebook',
        INSTAGRAM: 'Instagram',
        LINKEDIN: 'LinkedIn',
        TIKTOK: 'TikTok',
        BLUESKY: 'Bluesky',
        ADS: 'Ads',
    } satisfies Record<components['schemas']['Channel'], string>,
    error: {
        unreachable: 'We can’t reach DryJets',
        unreachableDetail: 'Check your connection. Nothing you entered was lost.',
        requestFailed: 'The request failed',
        unknown: 'Something went wrong.',
        downloadInterrupted: 'Download interrupted',
        downloadInterruptedDetail: 'The connection was lost before the file was complete. Nothing was saved. Try again.',
        configUnavailable: (status: number) => `The console couldn’t load its settings (/config.json returned ${status}).`,
        configInvalid: (setting: string) => `The console’s settings are incomplete or invalid (/config.json, ${setting}).`,
    },
    points: (points: string, isOne: boolean) => `${points} ${isOne ? 'pt' : 'pts'}`,
    user: {
        unnamed: 'Signed in',
    },
    time: {
        justNow: 'just now',
        otherZone: (zone: string, shownIn: string) => `${zone}, shown in ${shownIn}`,
        seconds: (seconds: number) => `${seconds} s`,
        minutes: (minutes: number, seconds: number) => `${minutes} min ${seconds} s`,
        hours: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
        days: (days: number, hours: number) => [days === 1 ? '1 day' : `${days} days`, hours > 0 && `${hours} h`].filter(Boolean).join(' '),
    },
};
