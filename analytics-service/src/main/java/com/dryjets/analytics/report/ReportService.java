package com.dryjets.analytics.report;

import com.dryjets.analytics.figures.FiguresRepository;
import com.dryjets.analytics.report.ReportScope.Subject;
import com.dryjets.analytics.report.words.ReportEditor;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Makes reports from a campaign's days. */
@ApplicationScoped
public class ReportService {

    private final TenantTransaction transactions;
    private final FiguresRepository figures;
    private final ReportEditor editor;
    private final Clock clock;

    ReportService(TenantTransaction transactions, FiguresRepository figures, ReportEditor editor, Clock clock) {
        this.transactions = transactions;
        this.figures = figures;
        this.editor = editor;
        this.clock = clock;
    }

    /** The report; 404 where there is no such campaign. */
    public Uni<Report> report(Subject of, ReportType type, ReportScope scope) {
        Instant now = clock.instant();
        Uni<Report> made = transactions.sql(
                of.tenant(),
                connection -> figures.get(connection, of.tenant(), of.campaignId())
                        .chain(campaign -> figures.days(
                                        connection,
                                        of.tenant(),
                                        of.campaignId(),
                                        scope.period(now, campaign.zone()).withBefore())
                                .map(days -> Report.of(type, scope, campaign, days, now))));
        // After the transaction: a person who writes takes longer than a database should wait.
        return made.chain(editor::edit);
    }
}
