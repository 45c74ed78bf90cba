package com.dryjets.email.person;

import com.dryjets.email.contact.ContactView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is stored about a person. Each list has the newest 10,000 entries, newest first.
 *
 * @param truncated whether a list has more entries
 * @param emails those that were sent to the person, or were to be
 * @param segments names of those that the person is in
 * @param reports bounces, complaints and other reports about these emails
 * @param hits opens and clicks as they arrived
 * @param conversions what other systems reported to have come of emails
 * @param sendTimes when emails were sent that chose their time for each recipient
 * @param engagementHours at which hours of the week the person opens and clicks
 * @param suppression null if the address may receive email
 * @param evidence what was learnt about the address
 */
public record PersonExport(
        Instant exportedAt,
        boolean truncated,
        ContactView contact,
        List<Subscription> lists,
        List<String> segments,
        List<TimelineEntry> timeline,
        List<Event> events,
        List<Email> emails,
        List<Report> reports,
        List<Hit> hits,
        List<Conversion> conversions,
        List<SendTime> sendTimes,
        List<EngagementHour> engagementHours,
        @Nullable Suppression suppression,
        List<Evidence> evidence) {

    /** A list of the person. */
    public record Subscription(String list, String state, List<String> topics, String source, Instant changedAt) {}

    /** What the person did in another system. */
    public record Event(
            @Schema(examples = "order") String name,
            Instant at,
            @Nullable BigDecimal value,
            Map<String, Object> data) {}

    /**
     * An email to the person.
     *
     * @param kind CAMPAIGN, or that of a single email: TRANSACTIONAL, SYSTEM, TEST or REPORT
     * @param answer the last one of the server, or why there is none
     */
    public record Email(
            UUID emailId,
            @Schema(examples = "CAMPAIGN") String kind,
            @Nullable String subject,
            String address,
            String state,
            @Nullable String answer,
            @Nullable Instant sentAt) {}

    /** What somebody reported about an email. */
    public record Report(
            String source,
            String kind,
            String reason,
            @Nullable String status,
            @Nullable String diagnostic,
            Instant at) {}

    /**
     * A request for an image or a link of an email.
     *
     * @param method GET, or HEAD, which counts as no open or click
     * @param client the program as it called itself
     * @param network the start of the network address
     */
    public record Hit(
            UUID emailId,
            String kind,
            String method,
            Instant at,
            @Nullable String client,
            @Nullable String network,
            String verdict) {}

    /**
     * What came of an email.
     *
     * @param metric CONVERSIONS, or REVENUE in the currency of the campaign
     */
    public record Conversion(UUID emailId, String metric, BigDecimal value, Instant at) {}

    /**
     * When an email was to be sent to the person.
     *
     * @param chosen LEARNED from when people open and click, or RANDOM to compare with
     */
    public record SendTime(UUID emailId, Instant at, String chosen) {}

    /**
     * An hour of the week in which the person opens or clicks.
     *
     * @param hour from 0, Monday at midnight, to 167, in the person's time zone
     * @param engagement how often; what is older counts less
     */
    public record EngagementHour(int hour, double engagement) {}

    /** Why the address receives no email. */
    public record Suppression(String address, String reason, Instant since) {}

    /** Something that was learnt about the address. */
    public record Evidence(
            String kind,
            String source,
            @Nullable String status,
            @Nullable String detail,
            Instant at) {}
}
