package com.dryjets.analytics.report.words;

import com.dryjets.analytics.report.model.Report.Words;
import java.util.Optional;

/** Writes a report's words from its facts. {@link ReportEditor} checks them before anyone sees them. */
public interface ReportWriter {

    /** Returns whether the writer is available. */
    boolean isReady();

    /** Writes the words at the tenant's cost; empty if it could not. Slow: never call it on an event loop. */
    Optional<Words> write(String tenant, String facts);

    /** Says that the words failed their checks: asked again, the writer writes new ones. */
    void reject(String tenant, String facts);
}
