/**
 * Lanes: each account's queue moves on one replica at a time. Owns the table {@code account_lane}.
 *
 * <p>Start reading at {@code LaneService}.
 */
@NullMarked
package com.dryjets.social.lane;

import org.jspecify.annotations.NullMarked;
