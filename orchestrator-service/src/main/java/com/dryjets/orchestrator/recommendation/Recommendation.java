package com.dryjets.orchestrator.recommendation;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.JsonColumn;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Kind;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An issued finding: the advice, the evidence at that time, and the decision on it. */
@Entity
@Table(name = "recommendation")
class Recommendation {

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

    private long sampleSize;
    private long confirmedSampleSize;
    private double confidence;

    @Enumerated(EnumType.STRING)
    private RecommendationStatus status;

    private Instant issuedAt;
    private Instant expiresAt;
    private @Nullable Instant snoozedUntil;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private @Nullable String note;

    @Version
    private long version;

    /** For Hibernate. */
    protected Recommendation() {}

    /** An open recommendation. */
    Recommendation(String tenant, UUID campaignId, Finding finding, Instant now, Duration validity) {
        this.id = finding.recommendationId(tenant, campaignId);
        this.tenant = tenant;
        this.campaignId = campaignId;
        this.kind = finding.kind();
        this.subject = finding.subject();
        this.channel = finding.channel();
        this.advice = finding.advice();
        this.finding = finding;
        this.sampleSize = finding.sampleSize();
        this.confirmedSampleSize = finding.sampleSize();
        this.confidence = finding.confidence();
        this.status = RecommendationStatus.OPEN;
        this.issuedAt = now;
        this.expiresAt = now.plus(validity);
    }

    /**
     * Closes the recommendation.
     *
     * @param by a person's subject or {@code ava}
     * @param reason shown with the recommendation
     */
    void close(RecommendationStatus next, String by, @Nullable String reason, Instant now) {
        status = next;
        decidedBy = by;
        note = reason;
        decidedAt = now;
    }

    /**
     * Puts off the decision; nothing else changes.
     *
     * @param until null if it is not put off
     */
    void snooze(@Nullable Instant until) {
        snoozedUntil = until;
    }

    /** Until when its decision is put off; null if it never was. */
    @Nullable
    Instant snoozedUntil() {
        return snoozedUntil;
    }

    UUID id() {
        return id;
    }

    String tenant() {
        return tenant;
    }

    UUID campaignId() {
        return campaignId;
    }

    Kind kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    /** The finding as it was when issued. */
    Finding finding() {
        return finding;
    }

    /** The sample size when it was issued. */
    long sampleSize() {
        return sampleSize;
    }

    /** The sample size when the metrics last confirmed it. */
    long confirmedSampleSize() {
        return confirmedSampleSize;
    }

    RecommendationStatus status() {
        return status;
    }

    boolean isOpen() {
        return status == RecommendationStatus.OPEN;
    }

    /** Returns whether no metrics have confirmed it for too long. */
    boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    Instant issuedAt() {
        return issuedAt;
    }

    long version() {
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
                isOpen() ? expiresAt : null,
                isOpen() ? snoozedUntil : null,
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
