package com.dryjets.campaign.campaign;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.tenancy.Caller;
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

    @Nullable
    String fromValue;

    @Nullable
    String toValue;

    /** For Hibernate. */
    protected HistoryEntry() {}

    HistoryEntry(Campaign campaign, Caller caller, History.Change change, Instant now) {
        this.id = Ids.next();
        this.tenant = campaign.tenant;
        this.campaignId = campaign.id;
        this.changedAt = now;
        this.changedBy = caller.user();
        this.change = change.change();
        this.reason = change.reason();
        this.fromValue = change.from();
        this.toValue = change.to();
    }

    /**
     * An entry as it is answered.
     *
     * @param changedBy the user, or {@code system} for what the service did by itself
     * @param from short text of the old value, absent where there was none
     * @param to short text of the new value, absent where there is none
     */
    public record HistoryChange(
            UUID id,
            Instant changedAt,
            String changedBy,
            String change,
            @Nullable String reason,
            @Nullable String from,
            @Nullable String to) {}

    HistoryChange view() {
        return new HistoryChange(id, changedAt, changedBy, change, reason, fromValue, toValue);
    }
}
