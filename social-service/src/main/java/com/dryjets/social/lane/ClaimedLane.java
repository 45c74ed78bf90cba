package com.dryjets.social.lane;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Lease;
import java.util.UUID;

/** A lane that this replica holds: it alone publishes for the account until the lease ends. */
public record ClaimedLane(UUID accountId, String tenant, Channel channel, Lease lease) {

    /** The same lane with a lease of its own. */
    public ClaimedLane withLease(Lease own) {
        return new ClaimedLane(accountId, tenant, channel, own);
    }
}
