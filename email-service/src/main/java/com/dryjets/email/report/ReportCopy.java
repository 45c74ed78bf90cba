package com.dryjets.email.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A recipient's copy of a report that a worker has claimed.
 *
 * @param stopUrl where the recipient can stop the report
 * @param attempts attempts to deliver it, including the current one
 * @param deferrals how often the mail server has asked to try again later
 * @param doubts how often nobody could tell whether it was delivered
 */
record ReportCopy(
        UUID id,
        String tenant,
        UUID reportId,
        String address,
        String stopUrl,
        int attempts,
        int deferrals,
        int doubts,
        Instant createdAt,
        ReportMail mail) {}
