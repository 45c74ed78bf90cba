package com.dryjets.analytics.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.analytics.figures.FiguresRepository;
import com.dryjets.analytics.figures.PeriodRules.Period;
import com.dryjets.analytics.report.Report;
import com.dryjets.analytics.report.ReportScope;
import com.dryjets.analytics.report.ReportScope.Subject;
import com.dryjets.analytics.report.ReportService;
import com.dryjets.analytics.report.ReportType;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Exports reports, and records however many: they pass through, a few at a time. */
@ApplicationScoped
class ExportService {

    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(10);
    private static final int ROWS_A_PIECE = 500;

    private final TenantTransaction transactions;
    private final FiguresRepository figures;
    private final ExportRepository repository;
    private final ReportService reports;
    private final ObjectMapper json;
    private final Clock clock;
    private final Semaphore places;

    ExportService(
            TenantTransaction transactions,
            FiguresRepository figures,
            ExportRepository repository,
            ReportService reports,
            ObjectMapper json,
            Clock clock,
            ExportConfig config) {
        this.transactions = transactions;
        this.figures = figures;
        this.repository = repository;
        this.reports = reports;
        this.json = json;
        this.clock = clock;
        this.places = new Semaphore(config.atOnce());
    }

    /** A report in the format; 404 where there is no such campaign. */
    Uni<Export> report(Subject of, ReportType type, ReportScope scope, ExportFormat format) {
        return reports.report(of, type, scope)
                .map(report -> new Export(format, name(of, type.word()), pieces(report, format)));
    }

    /** All records of the scope in the format; 404 where there is no such campaign. */
    Uni<Export> records(Subject of, ReportScope scope, ExportFormat format) {
        return transactions
                .sql(of.tenant(), connection -> figures.get(connection, of.tenant(), of.campaignId()))
                .map(campaign -> scope.period(clock.instant(), campaign.zone()))
                .map(period -> new Export(format, name(of, "records"), placed(records(of, scope, period, format))));
    }

    private Multi<byte[]> pieces(Report report, ExportFormat format) {
        if (format == ExportFormat.JSON) {
            return Multi.createFrom().item(() -> write(report));
        }
        RowWriter writer = new RowWriter(format, ReportRows.COLUMNS);
        return Multi.createFrom().items(writer.head(), writer.rows(ReportRows.of(report)));
    }

    private Multi<byte[]> records(Subject of, ReportScope scope, Period period, ExportFormat format) {
        RowWriter writer = new RowWriter(format, ExportRepository.COLUMNS);
        Multi<byte[]> rows = transactions.stream(
                        of.tenant(), connection -> repository.records(connection, of, period, scope.channels()))
                .group()
                .intoLists()
                .of(ROWS_A_PIECE)
                .map(writer::rows);
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(writer::head),
                        rows,
                        Multi.createFrom().item(writer::tail))
                .select()
                .where(piece -> piece.length > 0);
    }

    /** 429 where too many exports run; the place is free again when the receiver has all or is gone. */
    private Multi<byte[]> placed(Multi<byte[]> pieces) {
        return Multi.createFrom()
                .deferred(() -> places.tryAcquire()
                        ? pieces.onTermination().invoke(places::release)
                        : Multi.createFrom()
                                .failure(Problem.tooManyRequests("Too many exports run at once.", TRY_AGAIN_AFTER)));
    }

    private byte[] write(Report report) {
        try {
            return json.writeValueAsString(report).getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A report is not writable as JSON", e);
        }
    }

    private static String name(Subject of, String what) {
        return String.join("-", List.of("campaign", of.campaignId().toString(), what));
    }
}
