package com.dryjets.campaign.listing;

import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignType;
import com.dryjets.contracts.marketing.Channel;
import io.quarkus.panache.common.Parameters;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which campaigns of a list are wanted; what is absent does not restrict, but what was put away must be asked for. */
public class CampaignFilter {

    @QueryParam("status")
    @Parameter(description = "Only campaigns in this state; archived ones are only listed when asked for")
    @Nullable
    CampaignStatus status;

    @QueryParam("type")
    @Nullable
    CampaignType type;

    @QueryParam("channel")
    @Parameter(description = "Only campaigns that use this channel")
    @Nullable
    Channel channel;

    @QueryParam("q")
    @Parameter(description = "Part of the name, in any case", example = "spring")
    @Size(max = 200)
    @Nullable
    String q;

    /** The condition without the state: what the counts by state obey. */
    String where(String tenant, Parameters parameters) {
        StringBuilder where = new StringBuilder("tenant = :tenant");
        parameters.and("tenant", tenant);
        if (type != null) {
            where.append(" and type = :type");
            parameters.and("type", type);
        }
        if (channel != null) {
            where.append(" and cast(channels as string) like :channel");
            parameters.and("channel", "%," + channel + ",%");
        }
        if (q != null && !q.isBlank()) {
            where.append(" and lower(name) like :q escape '!'");
            parameters.and("q", "%" + escaped(q.strip().toLowerCase(Locale.ROOT)) + "%");
        }
        return where.toString();
    }

    /** The condition with the state. */
    String whereWithStatus(String tenant, Parameters parameters) {
        String where = where(tenant, parameters);
        if (status == null || status != CampaignStatus.ARCHIVED) {
            // Said in so many words, because the indexes leave archived campaigns out.
            where += " and status <> 'ARCHIVED'";
        }
        if (status != null) {
            where += " and status = :status";
            parameters.and("status", status);
        }
        return where;
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
