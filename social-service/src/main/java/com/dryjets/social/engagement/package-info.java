/**
 * What networks count for published posts: passes on each difference of their cumulative counters once, and learns at which
 * hours an account's posts do well. Owns the tables {@code engagement} and {@code posting_hour}.
 *
 * <p>Start reading at {@code EngagementService} and {@code CounterRules}; the package {@code polling} asks the networks.
 */
@NullMarked
package com.dryjets.social.engagement;

import org.jspecify.annotations.NullMarked;
