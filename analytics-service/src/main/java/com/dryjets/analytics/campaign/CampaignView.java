package com.dryjets.analytics.campaign;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign in answers. Records may arrive before the campaign's own events; until then only its id is known. */
@Schema(name = "CampaignView")
public record CampaignView(
        UUID id,
        @Nullable String name,
        @Nullable String type,
        @Nullable String status,
        List<Channel> channels,
        @Nullable Money budget,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String timeZone) {

    static CampaignView unknown(UUID id) {
        return new CampaignView(id, null, null, null, List.of(), null, null, null, null);
    }

    /** Returns whether it is completed or archived. */
    public boolean hasEnded() {
        return CampaignStatus.COMPLETED.name().equals(status)
                || CampaignStatus.ARCHIVED.name().equals(status);
    }

    /** ISO 4217 code of spend and revenue; null until the campaign is known. */
    @Nullable
    public String currency() {
        return budget == null ? null : budget.currency();
    }
}
