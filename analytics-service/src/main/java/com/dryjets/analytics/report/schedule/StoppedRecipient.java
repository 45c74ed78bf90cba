package com.dryjets.analytics.report.schedule;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Someone who does not want a report any more. */
@Schema(name = "StoppedRecipient")
record StoppedRecipient(String address, Instant stoppedAt) {}
