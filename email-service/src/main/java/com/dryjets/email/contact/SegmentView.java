package com.dryjets.email.contact;

import java.util.UUID;

/**
 * A segment as the gateway shows it.
 *
 * @param builtIn whether every tenant has it
 * @param size how many contacts would get a mail to it now, suppressed ones left out
 */
public record SegmentView(UUID id, String name, boolean builtIn, int size) {

    static SegmentView of(Segment segment, int size) {
        return new SegmentView(segment.id(), segment.title(), true, size);
    }
}
