package com.dryjets.social.timing;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The local hours in which the users of a network are usually active. They apply until an account's own engagement
 * gives better ones.
 */
enum UsualHours {
    FACEBOOK(13, 19),
    INSTAGRAM(11, 20),
    LINKEDIN(8, 17),
    TWITTER(10, 14),
    ANY(0, 24);

    private final int fromHour;
    private final int toHour;

    UsualHours(int fromHour, int toHour) {
        this.fromHour = fromHour;
        this.toHour = toHour;
    }

    static UsualHours of(Channel channel) {
        return switch (channel) {
            case FACEBOOK -> FACEBOOK;
            case INSTAGRAM -> INSTAGRAM;
            case LINKEDIN -> LINKEDIN;
            case TWITTER -> TWITTER;
            default -> ANY;
        };
    }

    /** Returns the parts of a window in these hours, in order. The hours stay local on days when the clocks change. */
    List<TimeSpan> within(Instant from, Instant to, ZoneId zone) {
        List<TimeSpan> spans = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            Instant opens = day.atStartOfDay().plusHours(fromHour).atZone(zone).toInstant();
            Instant closes = day.atStartOfDay().plusHours(toHour).atZone(zone).toInstant();
            TimeSpan span = new TimeSpan(later(opens, from), earlier(closes, to));
            if (!span.isEmpty()) {
                spans.add(span);
            }
        }
        return spans;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
