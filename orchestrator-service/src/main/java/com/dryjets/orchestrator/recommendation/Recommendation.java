package com.dryjets.orchestrator.recommendation;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.advice.Finding;
import com.dryjets.orchestrator.advice.Kind;
import com.dryjets.orchestrator.json.JsonColumn;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Advice that was issued, with the evidence it was issued on and what became of it. */
@Entity
public class Recommendation {

    @Id
    private UUID id;

    private String tenant;
    private UUID campaignId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String subject;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    private String advice;

    @Convert(converter = FindingColumn.class)
    private Finding finding;

    private long weight;
    private long seenWeight;
    private double confidence;

    @Enumerated(EnumType.STRING)
    private RecommendationStatus status;

    private Instant issuedAt;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private @Nullable String note;

    @Version
    private long version;

    /** For Hibernate. */
    protected Recommendation() {}

    /** Open advice made from a finding. */
    public Recommendation(String tenant, UUID campaignId, Finding finding, Instant now) {
        this.id = finding.recommendationId(tenant, campaignId);
        this.tenant = tenant;
        this.campaignId = campaignId;
        this.kind = finding.kind();
        this.subject = finding.subject();
        this.channel = finding.channel();
        this.advice = finding.advice();
        this.finding = finding;
        this.weight = finding.weight();
        this.seenWeight = finding.weight();
        this.confidence = finding.confidence();
        this.status = RecommendationStatus.OPEN;
        this.issuedAt = now;
    }

    /** Closes it, whoever does so; {@code why} is shown with it. */
    public void become(RecommendationStatus next, String by, @Nullable String why, Instant now) {
        status = next;
        decidedBy = by;
        note = why;
        decidedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String tenant() {
        return tenant;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public Kind kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }

    /** As it was issued. */
    public Finding finding() {
        return finding;
    }

    /** How much had been looked at when the figures last said the same. */
    public long seenWeight() {
        return seenWeight;
    }

    /** How much had been looked at when it was issued. */
    public long weight() {
        return weight;
    }

    public RecommendationStatus status() {
        return status;
    }

    public boolean isOpen() {
        return status == RecommendationStatus.OPEN;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public long version() {
        return version;
    }

    RecommendationView view() {
        return new RecommendationView(
                id,
                campaignId,
                kind,
                channel,
                status,
                advice,
                finding.evidence(),
                finding.effect(),
                confidence,
                finding.moves(),
                issuedAt,
                decidedAt,
                decidedBy,
                note,
                version);
    }

    @Converter
    static class FindingColumn extends JsonColumn<Finding> {
        FindingColumn() {
            super(Finding.class);
        }
    }
}
