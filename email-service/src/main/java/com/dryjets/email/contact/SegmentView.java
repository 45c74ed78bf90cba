package com.dryjets.email.contact;

import java.util.UUID;

/**
 * A segment.
 *
 * @param builtIn whether every tenant has it
 * @param size its current contacts, without suppressed ones
 */
public record SegmentView(UUID id, String name, boolean builtIn, int size) {

    static SegmentView of(Segment segment, int size) {
        return new SegmentView(segment.id(), segment.title(), true, size);
    }
}
