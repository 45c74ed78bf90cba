package com.dryjets.email.sendtime;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Hours of the week as clocks show them, from 0, Monday at midnight, to 167. */
final class HourOfWeek {

    static final int DAYS = 7;
    static final int HOURS_OF_DAY = 24;
    static final int COUNT = DAYS * HOURS_OF_DAY;

    private HourOfWeek() {}

    /** Returns the hour that clocks in the time zone show. */
    static int of(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return (local.getDayOfWeek().getValue() - 1) * HOURS_OF_DAY + local.getHour();
    }
}
