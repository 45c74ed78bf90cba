package com.dryjets.campaign.campaign;

import com.dryjets.common.identifier.Ids;
import com.dryjets.common.tenancy.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who or what changed what, when and why. */
@Entity(name = "campaign_history")
@Table(name = "campaign_history")
public class HistoryEntry {

    @Id
    UUID id;

    String tenant;
    UUID campaignId;
    Instant changedAt;
    String changedBy;
    String change;

    @Nullable
    String reason;

    /** For Hibernate. */
    protected HistoryEntry() {}

    HistoryEntry(Campaign campaign, Caller caller, String change, @Nullable String reason, Instant now) {
        this.id = Ids.next();
        this.tenant = campaign.tenant;
        this.campaignId = campaign.id;
        this.changedAt = now;
        this.changedBy = caller.user();
        this.change = change;
        this.reason = reason;
    }

    /** An entry as it is answered. */
    public record View(
            UUID id,
            Instant changedAt,
            String changedBy,
            String change,
            @Nullable String reason) {}

    View view() {
        return new View(id, changedAt, changedBy, change, reason);
    }
}
