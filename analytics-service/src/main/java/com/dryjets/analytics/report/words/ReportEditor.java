package com.dryjets.analytics.report.words;

import com.dryjets.analytics.dashboard.ChannelView;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.model.Report.Words;
import com.dryjets.analytics.report.page.ReportPage;
import com.dryjets.contracts.marketing.Channel;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a report's built-in words with those of a better writer, after checking them against the report's numbers. If
 * anything is wrong with them, the built-in words stay. Words are reused while the facts stay the same, so that
 * readers of a shared report do not make its tenant pay for the same words each minute.
 */
@ApplicationScoped
public class ReportEditor {

    private static final Logger LOG = Logger.getLogger(ReportEditor.class);

    private static final int MOST_TEXTS = 1_000;
    private static final Duration KEPT = Duration.ofDays(1);

    /** A writer that failed may be back by then. */
    private static final Duration RETRY_AFTER = Duration.ofMinutes(10);

    private final ReportWriter writer;
    private final MeterRegistry meters;

    private final Cache<Facts, Written> written = Caffeine.newBuilder()
            .maximumSize(MOST_TEXTS)
            .expireAfter(
                    Expiry.<Facts, Written>writing((facts, text) -> text.words().isPresent() ? KEPT : RETRY_AFTER))
            .build();

    /** What a report says, and who pays for its words. */
    private record Facts(String tenant, String text) {}

    /** The words that passed the checks, or none. */
    private record Written(Optional<Words> words) {}

    ReportEditor(ReportWriter writer, MeterRegistry meters) {
        this.writer = writer;
        this.meters = meters;
    }

    /** The tenant's report with the best words available; a report without words stays as it is. */
    public Uni<Report> edit(String tenant, Report report) {
        if (report.words() == null || !writer.isReady()) {
            return Uni.createFrom().item(report);
        }
        return Uni.createFrom()
                .item(() -> rewrite(tenant, report))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Report rewrite(String tenant, Report report) {
        Facts facts = new Facts(tenant, ReportPage.of(report).text());
        @Nullable Written known = written.getIfPresent(facts);
        Written text = known == null ? write(report, facts) : known;
        return text.words().map(report::withWords).orElse(report);
    }

    /** Outside the cache's own loading, which would make other reports wait for the writer. */
    private Written write(Report report, Facts facts) {
        try {
            Optional<Words> words = writer.write(facts.tenant(), facts.text());
            Written text = new Written(words.filter(found -> isSound(report, facts.text(), found)));
            written.put(facts, text);
            if (words.isPresent() && text.words().isEmpty()) {
                writer.reject(facts.tenant(), facts.text());
            }
            return text;
        } catch (RuntimeException e) {
            // The record of model calls may be away; the report has words of its own.
            LOG.warnf(e, "Report text not written");
            return new Written(Optional.empty());
        }
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
