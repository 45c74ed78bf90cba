package com.dryjets.campaign.campaign;

import com.dryjets.contracts.marketing.Channel;
import io.quarkus.panache.common.Parameters;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Selects campaigns for a list. Absent parameters do not restrict; archived campaigns are listed only on request. */
public class CampaignFilter {

    @QueryParam("status")
    @Parameter(description = "Only campaigns with this status. Archived campaigns are listed only with `ARCHIVED`.")
    @Nullable
    CampaignStatus status;

    @QueryParam("type")
    @Nullable
    CampaignType type;

    @QueryParam("channel")
    @Parameter(description = "Only campaigns that use this channel.")
    @Nullable
    Channel channel;

    @QueryParam("q")
    @Parameter(description = "A part of the name, case-insensitive.", example = "spring")
    @Size(max = 200)
    @Nullable
    String q;

    @QueryParam("tag")
    @Parameter(description = "Only campaigns with this tag.", example = "spring")
    @Size(max = 40)
    @Nullable
    String tag;

    @QueryParam("owner")
    @Parameter(description = "Only campaigns of this owner.", example = "mark")
    @Size(max = 100)
    @Nullable
    String owner;

    @QueryParam("attention")
    @DefaultValue("false")
    @Parameter(
            description =
                    "With `true`, only campaigns with a problem, and neither completed nor archived ones: the most"
                            + " serious problem first, then those that end soonest. `sort` must be absent.")
    boolean attention;

    /** Whether the list has only campaigns with a problem. */
    public boolean isAttention() {
        return attention;
    }

    /** Whether the list has campaigns of this status. */
    public boolean includes(CampaignStatus candidate) {
        return status == null ? candidate != CampaignStatus.ARCHIVED : candidate == status;
    }

    /** The condition without the status, which the counts by status use. */
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
        if (tag != null && !tag.isBlank()) {
            where.append(" and cast(tags as string) like :tag escape '!'");
            parameters.and("tag", "%," + escaped(TagList.normalized(tag)) + ",%");
        }
        if (owner != null && !owner.isBlank()) {
            where.append(" and owner = :owner");
            parameters.and("owner", owner.strip());
        }
        if (q != null && !q.isBlank()) {
            where.append(" and lower(name) like :q escape '!'");
            parameters.and("q", "%" + escaped(q.strip().toLowerCase(Locale.ROOT)) + "%");
        }
        return where.toString();
    }

    /** The condition with the status. */
    String whereWithStatus(String tenant, Parameters parameters) {
        String where = where(tenant, parameters);
        if (status == null || status != CampaignStatus.ARCHIVED) {
            // Literally the indexes' condition, which leaves archived campaigns out.
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
