package com.dryjets.campaign.campaign;

import com.dryjets.common.marketing.Channel;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which campaigns of a list are wanted; what is absent does not restrict. */
public class CampaignFilter {

    @QueryParam("status")
    @Nullable
    CampaignStatus status;

    @QueryParam("type")
    @Nullable
    CampaignType type;

    @QueryParam("channel")
    @Nullable
    Channel channel;

    /** Part of the name, in any case. */
    @QueryParam("q")
    @Nullable
    String q;

    Optional<CampaignStatus> status() {
        return Optional.ofNullable(status);
    }
}
