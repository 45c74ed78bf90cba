package com.dryjets.social.timing;

import com.dryjets.contracts.marketing.Channel;

/**
 * The local hours in which the users of a network are usually active, on any day. They are what is known of an account
 * until its own engagement tells more.
 *
 * @param from the first hour, 0 to 23
 * @param to the hour after the last one
 */
record UsualHours(int from, int to) {

    static UsualHours of(Channel channel) {
        return switch (channel) {
            case FACEBOOK -> new UsualHours(13, 19);
            case INSTAGRAM -> new UsualHours(11, 20);
            case LINKEDIN -> new UsualHours(8, 17);
            case TWITTER -> new UsualHours(10, 14);
            default -> new UsualHours(0, 24);
        };
    }

    boolean contains(int hour) {
        return hour >= from && hour < to;
    }
}
