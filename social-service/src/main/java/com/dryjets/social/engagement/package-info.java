/**
 * Reports what networks count for published posts: polls their cumulative counters and passes on each difference once.
 * Owns the table {@code engagement}.
 *
 * <p>Start reading at {@code Poller}, then {@code EngagementService}.
 */
package com.dryjets.social.engagement;
