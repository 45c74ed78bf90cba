package com.dryjets.email.person;

import com.dryjets.email.contact.ContactView;
import java.time.Instant;
import java.util.List;

/**
 * Everything that is stored about a person.
 *
 * @param timeline the newest 10,000 entries, newest first
 */
public record PersonExport(
        Instant exportedAt, ContactView contact, List<Subscription> lists, List<TimelineEntry> timeline) {

    /** A list of the person. */
    public record Subscription(String list, String state) {}
}
