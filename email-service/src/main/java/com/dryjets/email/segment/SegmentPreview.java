package com.dryjets.email.segment;

import java.util.List;

/**
 * What conditions select.
 *
 * @param size contacts who may receive marketing
 * @param sample some of them, at most ten
 * @param explanation the conditions in words
 */
public record SegmentPreview(int size, List<SegmentSample> sample, String explanation) {}
