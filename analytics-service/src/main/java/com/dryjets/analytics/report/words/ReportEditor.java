package com.dryjets.analytics.report.words;

import com.dryjets.analytics.report.Report;
import com.dryjets.analytics.report.Report.Words;
import com.dryjets.analytics.report.page.ReportPage;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Has a report's words written by someone who writes better than a rule, and checks them against the figures. Whatever
 * is wrong with them, the words that rules made stay.
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

    /** The report in the best words there are; one without words stays as it is. */
    public Uni<Report> edit(Report report) {
        if (report.words() == null || !writer.isReady()) {
            return Uni.createFrom().item(report);
        }
        return Uni.createFrom().item(() -> rewritten(report)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    Report rewritten(Report report) {
        String facts = ReportPage.of(report).text();
        Optional<Words> words = writer.write(facts);
        words.ifPresent(written -> note(written, faults(report, facts, written)));
        return words.filter(written -> faults(report, facts, written).isEmpty())
                .map(report::in)
                .orElse(report);
    }

    private static List<String> faults(Report report, String facts, Words words) {
        return ClaimRules.faults(
                facts,
                report.channels().stream().map(channel -> channel.channel()).toList(),
                words);
    }

    private void note(Words words, List<String> faults) {
        if (!faults.isEmpty()) {
            LOG.warnf("A report's words do not keep to its figures: engine=%s faults=%s", words.engine(), faults);
        }
        meters.counter(
                        "analytics.report.words",
                        "engine",
                        words.engine(),
                        "outcome",
                        faults.isEmpty() ? "sound" : "faulty")
                .increment();
    }
}
