package com.dryjets.email.segment;

import java.util.UUID;

/** A contact of a segment. */
public record SegmentSample(UUID contactId, String email) {}
