package com.dryjets.email.report;

import com.dryjets.contracts.event.ReportEvent.DigestReady;
import com.dryjets.email.transactional.MailText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes the email with a person's daily digest. */
final class DigestMail {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private DigestMail() {}

    /** What both parts of the email say. */
    record Content(
            String title,
            String day,
            List<String> actions,
            int moreActions,
            List<String> news,
            int moreNews,
            URI overview,
            URI settings,
            String stop) {}

    @CheckedTemplate(requireTypeSafeExpressions = true)
    static class Templates {
        private Templates() {}

        static native TemplateInstance page(Content mail);

        static native TemplateInstance plain(Content mail);
    }

    static MailText of(DigestReady digest) {
        Content mail = new Content(
                title(digest.actions().size() + digest.moreActions()),
                DAY.format(digest.day()),
                lines(digest.actions()),
                digest.moreActions(),
                lines(digest.news()),
                digest.moreNews(),
                ReportMail.web(digest.overviewUrl()),
                ReportMail.web(digest.settingsUrl()),
                MailText.STOP_URL);
        return new MailText(
                mail.title() + ", " + mail.day(),
                Templates.page(mail).render(),
                Templates.plain(mail).render());
    }

    private static String title(int actions) {
        return switch (actions) {
            case 0 -> "What is new in your campaigns";
            case 1 -> "1 thing needs you today";
            default -> actions + " things need you today";
        };
    }

    private static List<String> lines(List<String> texts) {
        return texts.stream().map(ReportMail::line).toList();
    }
}
