package com.dryjets.campaign.savedview;

import com.dryjets.campaign.campaign.CampaignSort;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignType;
import com.dryjets.contracts.marketing.Channel;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the campaign list. Absent ones do not restrict.
 *
 * @param tag only campaigns with this tag
 * @param owner only campaigns of this owner
 * @param q a part of the name
 * @param attention whether only campaigns with a problem are shown
 * @param sort an order of the list, such as {@code -createdAt}
 */
public record SavedFilters(
        @Nullable CampaignStatus status,
        @Nullable CampaignType type,
        @Nullable Channel channel,
        @Nullable @Size(max = 40) String tag,
        @Nullable @Size(max = 100) String owner,
        @Nullable @Size(max = 200) String q,
        @Nullable Boolean attention,
        @Nullable @Size(max = 20) String sort) {

    /** Blank texts and a false flag restrict nothing, so they are left out. */
    public SavedFilters {
        tag = stripped(tag);
        owner = stripped(owner);
        q = stripped(q);
        attention = Boolean.TRUE.equals(attention) ? Boolean.TRUE : null;
    }

    /** Answers these filters if the list knows the order; else 400. */
    SavedFilters checked() {
        if (sort != null) {
            CampaignSort.of("/filters/sort", sort);
        }
        return this;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
