package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reports and digests that are ready for their recipients. */
public sealed interface ReportEvent extends DomainEvent {

    @Override
    default Topic topic() {
        return Topic.REPORTS;
    }

    /**
     * A scheduled report is ready to be emailed to its recipients.
     *
     * @param runId identifies this run of the schedule; each recipient gets one email for it
     * @param scheduleName what the people who scheduled the report call it
     * @param title what the report is about
     * @param firstDay the first day of the report, in its time zone
     * @param lastDay the last day of the report, included
     * @param kpis the report's KPIs as lines of text, for example "Clicks: 1,240 (+12%)"
     * @param reportUrl opens the report without a login; treat it as a secret
     * @param reportUrlExpiresAt when the URL stops working
     * @param scheduledBy the user who created the schedule
     * @param scheduleUrl where the schedule can be changed or stopped for everybody
     * @param recipients who gets the report
     */
    record ReportReady(
            UUID runId,
            UUID scheduleId,
            UUID campaignId,
            String scheduleName,
            String title,
            LocalDate firstDay,
            LocalDate lastDay,
            String timeZone,
            List<String> kpis,
            URI reportUrl,
            Instant reportUrlExpiresAt,
            String scheduledBy,
            URI scheduleUrl,
            List<ReportRecipient> recipients)
            implements ReportEvent {
        public ReportReady {
            requireNonNull(runId, "runId");
            requireNonNull(scheduleId, "scheduleId");
            requireNonNull(campaignId, "campaignId");
            requireNonNull(scheduleName, "scheduleName");
            requireNonNull(title, "title");
            requireNonNull(firstDay, "firstDay");
            requireNonNull(lastDay, "lastDay");
            requireNonNull(timeZone, "timeZone");
            kpis = List.copyOf(kpis);
            requireNonNull(reportUrl, "reportUrl");
            requireNonNull(reportUrlExpiresAt, "reportUrlExpiresAt");
            requireNonNull(scheduledBy, "scheduledBy");
            requireNonNull(scheduleUrl, "scheduleUrl");
            recipients = List.copyOf(recipients);
        }

        @Override
        public String key() {
            return scheduleId.toString();
        }
    }

    /**
     * A person's daily digest is ready to be emailed: what waits for a decision, and what is new since the last one. There is
     * none on a day with nothing to say.
     *
     * @param digestId identifies the digest of this person and day; one email is sent for it
     * @param address the person's email address, as their identity provider states it
     * @param day in the person's time zone
     * @param actions what waits for a decision, as lines of text, the most urgent first
     * @param moreActions how many more wait for a decision
     * @param news what happened since the last digest, as lines of text, the newest first
     * @param moreNews how much more happened
     * @param overviewUrl opens the overview; needs a login
     * @param settingsUrl where the person changes or stops the digest; needs a login
     * @param stopUrl where the person stops the digest without a login: GET shows a page with a button, POST stops it (RFC 8058)
     */
    record DigestReady(
            UUID digestId,
            String address,
            LocalDate day,
            String timeZone,
            List<String> actions,
            int moreActions,
            List<String> news,
            int moreNews,
            URI overviewUrl,
            URI settingsUrl,
            URI stopUrl)
            implements ReportEvent {
        public DigestReady {
            requireNonNull(digestId, "digestId");
            requireNonNull(address, "address");
            requireNonNull(day, "day");
            requireNonNull(timeZone, "timeZone");
            actions = List.copyOf(actions);
            news = List.copyOf(news);
            requireNonNull(overviewUrl, "overviewUrl");
            requireNonNull(settingsUrl, "settingsUrl");
            requireNonNull(stopUrl, "stopUrl");
        }

        @Override
        public String key() {
            return digestId.toString();
        }
    }

    /**
     * Someone who gets a report.
     *
     * @param address a valid email address
     * @param stopUrl where this recipient can stop the report without a login: GET shows a page with a button, POST stops it
     *     (RFC 8058)
     */
    record ReportRecipient(String address, URI stopUrl) {
        public ReportRecipient {
            requireNonNull(address, "address");
            requireNonNull(stopUrl, "stopUrl");
        }
    }
}
