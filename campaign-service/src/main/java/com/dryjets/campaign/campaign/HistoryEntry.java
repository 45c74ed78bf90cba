package com.dryjets.campaign.campaign;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.tenancy.Caller;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of a campaign's history: who changed what, when and why. */
@Entity(name = "campaign_history")
@Table(name = "campaign_history")
class HistoryEntry {

    @Id
    UUID id;

    String tenant;
    UUID campaignId;
    Instant changedAt;
    String changedBy;
    String change;

    @Nullable
    String reason;

    @Convert(converter = HistoryCauseJson.class)
    @Nullable
    HistoryCause cause;

    @Nullable
    String fromValue;

    @Nullable
    String toValue;

    /** For Hibernate. */
    protected HistoryEntry() {}

    HistoryEntry(Campaign campaign, Caller caller, HistoryNote note, Instant now) {
        this.id = Ids.next();
        this.tenant = campaign.tenant;
        this.campaignId = campaign.id;
        this.changedAt = now;
        this.changedBy = caller.user();
        this.change = note.change();
        this.reason = note.reason();
        this.cause = note.cause();
        this.fromValue = note.from();
        this.toValue = note.to();
    }

    HistoryChange view() {
        return new HistoryChange(id, changedAt, changedBy, change, reason, cause, fromValue, toValue);
    }
}
