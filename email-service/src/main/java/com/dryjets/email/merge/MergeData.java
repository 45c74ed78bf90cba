package com.dryjets.email.merge;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values for one copy: texts, numbers, booleans, lists and maps.
 *
 * @param contact by the names of fields
 * @param data what the request brought along; empty for emails of campaigns
 * @param now when the copy is made
 */
public record MergeData(Map<String, ?> contact, Map<String, ?> data, MergeLinks links, Instant now) {
    public MergeData {
        requireNonNull(contact, "contact");
        requireNonNull(data, "data");
        requireNonNull(links, "links");
        requireNonNull(now, "now");
    }

    /** The URLs of one copy. */
    public interface MergeLinks {

        /** Returns what replaces the link at this position, whose rendered target leads to a web page. */
        String tracked(int position, String target);

        /** Returns the URL that {@code links.<name>} stands for; null if there is none. */
        @Nullable
        String named(String name);
    }

    /** Returns the contact's language, or English. */
    Locale locale() {
        return contact.get("locale") instanceof String tag && !tag.isBlank()
                ? Locale.forLanguageTag(tag)
                : Locale.ENGLISH;
    }

    /** Returns the contact's time zone, or UTC. */
    ZoneId zone() {
        try {
            return contact.get("timeZone") instanceof String zone ? ZoneId.of(zone) : ZoneOffset.UTC;
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
