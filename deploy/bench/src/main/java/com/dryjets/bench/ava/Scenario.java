package com.dryjets.bench.ava;

import com.dryjets.contracts.marketing.Channel;
import org.jspecify.annotations.Nullable;

/**
 * The truth about a simulated campaign.
 *
 * @param network the network that a fate of a single network befalls
 * @param variant which form it takes
 * @param onsetDay the first day on which it shows, counted from 0
 * @param endDay the first day after a seasonal dip
 */
record Scenario(Fate fate, Channel network, int variant, int onsetDay, int endDay) {

    // From the third to the fifth of six weeks, so that there is a past to compare with and time to notice.
    private static final int FIRST_ONSET = 15;
    private static final int ONSETS = 13;
    private static final int DIP_DAYS = 12;

    static Scenario draw(Fate fate, Chance chance) {
        int onset = FIRST_ONSET + chance.below(ONSETS);
        Channel network = chance.below(2) == 0 ? Channel.LINKEDIN : Channel.TWITTER;
        return new Scenario(fate, network, chance.below(3), onset, onset + DIP_DAYS);
    }

    /** How much of the usual people respond on a channel on a day. */
    double response(Channel channel, int day) {
        return switch (fate) {
            case DYING_CHANNEL ->
                channel == network ? Math.max(0.1, Math.pow(0.6, Math.max(0, day - onsetDay + 1))) : 1;
            case FATIGUE ->
                channel == Channel.EMAIL ? 1 : Math.max(0.25, Math.pow(0.9, Math.max(0, day - onsetDay + 1)));
            case SEASONAL_DIP -> isDip(day) ? 0.75 : 1;
            default -> 1;
        };
    }

    /** How much of the usual people see of a channel on a day. */
    double reach(Channel channel, int day) {
        boolean fades = fate == Fate.TOKEN_LOSS || fate == Fate.SILENT_CHANNEL;
        if (fades && channel == network) {
            return Math.pow(0.5, Math.max(0, day - onsetDay));
        }
        boolean isHidden = fate == Fate.NO_DELIVERY && channel == (variant == 0 ? Channel.ADS : network);
        if (isHidden && day >= onsetDay) {
            return 0;
        }
        return isDip(day) ? 0.45 : 1;
    }

    /** Whether a metric source fails to report the responses of a channel, or all it has. */
    boolean hidesResponses(Channel channel, int day) {
        return fate == Fate.QUIET_SOURCE && variant != 2 && channel == network && day >= onsetDay;
    }

    boolean hidesAll(Channel channel, int day) {
        return hidesResponses(channel, day) && variant == 0;
    }

    boolean hidesSpend(int day) {
        return fate == Fate.QUIET_SOURCE && variant == 2 && day >= onsetDay;
    }

    boolean overspends(int day) {
        return fate == Fate.OVERSPEND && day >= onsetDay;
    }

    /** How much of the usual converts. */
    double conversion() {
        return fate == Fate.NEVER_CONVERTS ? 0 : 1;
    }

    boolean bounces(int day) {
        return fate == Fate.BOUNCE_WAVE && day >= onsetDay;
    }

    /** Whether a failure of the channel would be true; null stands for the campaign as a whole. */
    boolean affects(@Nullable Channel channel) {
        return switch (fate) {
            case HEALTHY, SEASONAL_DIP -> false;
            case FATIGUE -> channel != Channel.EMAIL;
            case OVERSPEND, NEVER_CONVERTS -> channel == null || channel == Channel.ADS;
            case BOUNCE_WAVE -> channel == Channel.EMAIL;
            case NO_DELIVERY -> channel == (variant == 0 ? Channel.ADS : network);
            case QUIET_SOURCE -> channel == (variant == 2 ? Channel.ADS : network);
            case DYING_CHANNEL, TOKEN_LOSS, SILENT_CHANNEL -> channel == network;
        };
    }

    private boolean isDip(int day) {
        return fate == Fate.SEASONAL_DIP && day >= onsetDay && day < endDay;
    }
}
