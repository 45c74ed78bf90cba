/**
 * Posting times: which hours of the week suit an account, by its own engagement and its network's usual hours, and how
 * posts spread over them.
 *
 * <p>Start reading at {@code PostingTimes}, then {@code HourWeights} and {@code PlanRules}.
 */
@NullMarked
package com.dryjets.social.timing;

import org.jspecify.annotations.NullMarked;
