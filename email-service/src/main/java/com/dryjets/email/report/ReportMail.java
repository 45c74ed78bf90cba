package com.dryjets.email.report;

import com.dryjets.contracts.event.ReportEvent.ReportReady;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.contracts.wire.MalformedEvent;
import com.dryjets.email.transactional.MailText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes the email with a scheduled report. */
final class ReportMail {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Set<String> WEB_SCHEMES = Set.of("http", "https");

    private ReportMail() {}

    /** What both parts of the email say. */
    record Content(
            String name,
            String title,
            String period,
            List<String> kpis,
            URI report,
            String expiry,
            String scheduledBy,
            URI schedule,
            String stop) {}

    @CheckedTemplate(requireTypeSafeExpressions = true)
    static class Templates {
        private Templates() {}

        static native TemplateInstance page(Content mail);

        static native TemplateInstance plain(Content mail);
    }

    static MailText of(ReportReady report) {
        Content mail = new Content(
                line(report.scheduleName()),
                line(report.title()),
                period(report.firstDay(), report.lastDay()),
                report.kpis().stream().map(ReportMail::line).toList(),
                web(report.reportUrl()),
                DAY.format(LocalDate.ofInstant(report.reportUrlExpiresAt(), TimeZones.orUtc(report.timeZone()))),
                line(report.scheduledBy()),
                web(report.scheduleUrl()),
                MailText.STOP_URL);
        return new MailText(
                mail.name() + ", " + mail.period(),
                Templates.page(mail).render(),
                Templates.plain(mail).render());
    }

    private static String period(LocalDate first, LocalDate last) {
        return first.equals(last) ? DAY.format(first) : DAY.format(first) + " to " + DAY.format(last);
    }

    /** One line, so that no text can start another header or pretend to be another part of the email. */
    static String line(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** The same address, if it is one of a web page; else the event belongs to the dead letters. */
    static URI web(URI url) {
        if (!WEB_SCHEMES.contains(String.valueOf(url.getScheme()))) {
            throw new MalformedEvent("The event has an address that is no web page");
        }
        return url;
    }
}
