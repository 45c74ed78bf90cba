package com.dryjets.email.segment;

import java.util.List;

/**
 * A segment with some of its contacts.
 *
 * @param sample some of its contacts, at most ten
 */
public record SegmentDetails(SegmentView segment, List<SegmentSample> sample) {}
