import { socialStrings } from '#features/social/strings.ts';

/** The parts of the social area, in order. */
export const SOCIAL_TABS = [
    { to: '/social/calendar', label: socialStrings.tabs.calendar },
    { to: '/social/queue', label: socialStrings.tabs.queue },
    { to: '/social/recurring', label: socialStrings.tabs.recurring },
    { to: '/social/best-times', label: socialStrings.tabs.bestTimes },
    { to: '/social/slots', label: socialStrings.tabs.slots },
    { to: '/social/accounts', label: socialStrings.tabs.accounts },
] as const;
