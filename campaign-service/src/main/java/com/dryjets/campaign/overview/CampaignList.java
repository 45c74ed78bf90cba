package com.dryjets.campaign.overview;

import com.dryjets.campaign.campaign.CampaignStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of campaigns.
 *
 * @param nextCursor the cursor of the next page, absent on the last one
 */
public record CampaignList(
        List<CampaignSummary> items, @Nullable String nextCursor, Counts counts) {

    /** The number of campaigns that match the filters apart from the status: all but archived ones, and by status. */
    @Schema(name = "CampaignCounts")
    public record Counts(long ALL, long DRAFT, long ACTIVE, long PAUSED, long COMPLETED, long ARCHIVED) {

        static Counts of(Map<CampaignStatus, Long> byStatus) {
            Map<CampaignStatus, Long> all = new LinkedHashMap<>();
            for (CampaignStatus status : CampaignStatus.values()) {
                all.put(status, byStatus.getOrDefault(status, 0L));
            }
            long archived = all.get(CampaignStatus.ARCHIVED);
            return new Counts(
                    all.values().stream().mapToLong(Long::longValue).sum() - archived,
                    all.get(CampaignStatus.DRAFT),
                    all.get(CampaignStatus.ACTIVE),
                    all.get(CampaignStatus.PAUSED),
                    all.get(CampaignStatus.COMPLETED),
                    archived);
        }
    }
}
