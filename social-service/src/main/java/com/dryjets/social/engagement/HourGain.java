package com.dryjets.social.engagement;

import java.time.Instant;

/**
 * What a post adds to the hour of the week in which it was published.
 *
 * @param posts 1 if it is new, or else 0
 * @param score how much ln(1 + engagements) has grown
 */
record HourGain(Instant publishedAt, long posts, double score) {}
