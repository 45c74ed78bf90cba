package com.dryjets.content.feed;

import com.dryjets.kit.work.Lease;
import java.util.UUID;

/**
 * A draft from a feed whose pieces this replica makes.
 *
 * @param attempt the number of this attempt, from 1
 * @param pieces the pieces to make
 * @param lease checked by every write for the draft
 */
record ClaimedEntry(UUID blogPostId, String tenant, UUID feedId, int attempt, FeedPieces pieces, Lease lease) {}
