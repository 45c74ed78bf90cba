package com.dryjets.analytics.report;

import com.dryjets.analytics.campaign.CampaignMetricsService;
import com.dryjets.analytics.record.StoredRecords;
import com.dryjets.analytics.record.StoredRecords.StoredRecord;
import com.dryjets.analytics.report.model.ReportScope;
import com.dryjets.analytics.report.model.ReportScope.Subject;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;

/** Exports any number of records, streaming a few at a time. */
@ApplicationScoped
class RecordExportService {

    private static final List<String> COLUMNS =
            List.of("eventId", "occurredAt", "channel", "contentRef", "metric", "value", "verdict");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    private static final int ROWS_PER_CHUNK = 500;

    private final TenantTransaction transactions;
    private final CampaignMetricsService campaigns;
    private final StoredRecords records;
    private final Clock clock;
    private final Semaphore slots;

    RecordExportService(
            TenantTransaction transactions,
            CampaignMetricsService campaigns,
            StoredRecords records,
            Clock clock,
            ExportConfig config) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.records = records;
        this.clock = clock;
        this.slots = new Semaphore(config.atOnce());
    }

    /** The file in chunks; 404 if the campaign does not exist, 429 if too many exports are running. */
    Uni<Multi<byte[]>> export(Subject of, ReportScope scope, ExportFormat format) {
        return transactions
                .sql(of.tenant(), connection -> campaigns.get(connection, of.tenant(), of.campaignId()))
                .map(campaign -> scope.period(clock.instant(), campaign.zone()))
                .map(period -> inSlot(chunks(of, scope, period, format)));
    }

    private Multi<byte[]> chunks(Subject of, ReportScope scope, Period period, ExportFormat format) {
        RowWriter writer = new RowWriter(format, COLUMNS);
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(writer::head),
                        rows(of, scope, period).map(writer::rows),
                        Multi.createFrom().item(writer::tail))
                .select()
                .where(chunk -> chunk.length > 0);
    }

    private Multi<List<List<Object>>> rows(Subject of, ReportScope scope, Period period) {
        return transactions.stream(
                        of.tenant(),
                        connection -> records.read(
                                connection,
                                of.tenant(),
                                of.campaignId(),
                                period.start(),
                                period.end(),
                                scope.channels()))
                .map(RecordExportService::cells)
                .group()
                .intoLists()
                .of(ROWS_PER_CHUNK);
    }

    /** Fails with 429 if all slots are taken; the slot is free again when the client has everything or is gone. */
    private Multi<byte[]> inSlot(Multi<byte[]> chunks) {
        return Multi.createFrom()
                .deferred(() -> slots.tryAcquire()
                        ? chunks.onTermination().invoke(slots::release)
                        : Multi.createFrom()
                                .failure(Problem.tooManyRequests("Too many exports are running.", RETRY_AFTER)));
    }

    private static List<Object> cells(StoredRecord record) {
        return Arrays.asList(
                record.eventId(),
                record.occurredAt().toString(),
                record.channel().name(),
                record.contentRef(),
                record.metric().name().toLowerCase(Locale.ROOT),
                record.value(),
                record.verdict() == null ? null : record.verdict().name());
    }
}
