package com.dryjets.analytics.report.words;

import com.dryjets.analytics.dashboard.ChannelView;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.model.Report.Words;
import com.dryjets.analytics.report.page.ReportPage;
import com.dryjets.contracts.marketing.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Replaces a report's built-in words with those of a better writer, after checking them against the report's numbers. If
 * anything is wrong with them, the built-in words stay.
 */
@ApplicationScoped
public class ReportEditor {

    private static final Logger LOG = Logger.getLogger(ReportEditor.class);

    private final ReportWriter writer;
    private final MeterRegistry meters;

    ReportEditor(ReportWriter writer, MeterRegistry meters) {
        this.writer = writer;
        this.meters = meters;
    }

    /** The report with the best words available; a report without words stays as it is. */
    public Uni<Report> edit(Report report) {
        if (report.words() == null || !writer.isReady()) {
            return Uni.createFrom().item(report);
        }
        return Uni.createFrom().item(() -> rewrite(report)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Report rewrite(Report report) {
        String facts = ReportPage.of(report).text();
        return writer.write(facts)
                .filter(words -> isSound(report, facts, words))
                .map(report::withWords)
                .orElse(report);
    }

    private boolean isSound(Report report, String facts, Words words) {
        List<Channel> channels =
                report.channels().stream().map(ChannelView::channel).toList();
        List<String> faults = ClaimRules.faults(facts, channels, words);
        if (!faults.isEmpty()) {
            LOG.warnf("Report text rejected engine=%s faults=%s", words.engine(), faults);
        }
        String outcome = faults.isEmpty() ? "accepted" : "rejected";
        meters.counter("analytics.report.words", "engine", words.engine(), "outcome", outcome)
                .increment();
        return faults.isEmpty();
    }
}
