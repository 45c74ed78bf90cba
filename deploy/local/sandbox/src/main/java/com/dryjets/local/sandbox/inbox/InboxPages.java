package com.dryjets.local.sandbox.inbox;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** The web inbox in HTML: a page of the list, and one mail with its headers beside what it looks like. */
final class InboxPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final String FRAME = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>{title}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            body{font:15px/1.5 system-ui,sans-serif;background:#f4f5f7;color:#1c2430;margin:0}
            main{max-width:70rem;margin:0 auto;padding:1.5rem} h1{font-size:1.3rem}
            table{border-collapse:collapse;width:100%;background:#fff;border:1px solid #dfe3e8}
            td,th{padding:.45rem .8rem;text-align:left;border-bottom:1px solid #eceff3;vertical-align:top} th{color:#5b6675;font-weight:600}
            td.k{color:#5b6675;white-space:nowrap} td.v{word-break:break-all} a{color:#2f6fed;text-decoration:none} a:hover{text-decoration:underline}
            .tag{background:#fdecc8;border-radius:4px;padding:0 .4rem;font-size:.8rem}
            iframe{width:100%;height:36rem;border:1px solid #dfe3e8;background:#fff} pre{background:#fff;border:1px solid #dfe3e8;padding:1rem;white-space:pre-wrap}
            p.note{color:#5b6675;font-size:.85rem}
            </style></head><body><main>{body}</main></body></html>
            """;

    private InboxPages() {}

    static String list(List<Mail> mails, String campaign, String nextCursor) {
        String rows = mails.stream().map(InboxPages::row).collect(Collectors.joining());
        String older = nextCursor == null
                ? ""
                : "<p><a href=\"/?campaign=%s&cursor=%s\">Older mails</a></p>".formatted(escape(campaign), nextCursor);
        String empty = mails.isEmpty() ? "<p class=\"note\">No mail here yet.</p>" : "";
        String body = "<h1>Inbox</h1>" + empty
                + "<table><tr><th>Received (UTC)</th><th>To</th><th>From</th><th>Subject</th></tr>" + rows + "</table>"
                + older;
        return page("Inbox", body);
    }

    private static String row(Mail mail) {
        return "<tr><td class=\"k\">%s</td><td>%s</td><td>%s</td><td><a href=\"/messages/%d\">%s</a>%s</td></tr>"
                .formatted(
                        TIME.format(mail.receivedAt()),
                        escape(mail.recipient()),
                        escape(mail.from()),
                        mail.number(),
                        escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()),
                        mail.duplicate() ? " <span class=\"tag\">duplicate</span>" : "");
    }

    static String one(Mail mail, Letter letter) {
        String headers = letter.headers().stream()
                .map(field -> "<tr><td class=\"k\">%s</td><td class=\"v\">%s</td></tr>"
                        .formatted(escape(field.name()), escape(field.value())))
                .collect(Collectors.joining());
        String html = letter.html().isEmpty()
                ? ""
                : "<iframe sandbox src=\"/messages/%d/html\" title=\"The mail\"></iframe>".formatted(mail.number())
                        + "<p class=\"note\">Images are not loaded, since that would count as an open.</p>";
        String body = "<p><a href=\"/\">Inbox</a></p><h1>" + escape(mail.subject()) + "</h1>" + html
                + "<h2>Text</h2><pre>" + escape(letter.text()) + "</pre>"
                + "<h2>Headers</h2><table>" + headers + "</table>"
                + "<p><a href=\"/messages/%d/raw\">Source</a></p>".formatted(mail.number());
        return page(mail.subject(), body);
    }

    private static String page(String title, String body) {
        return FRAME.replace("{title}", escape(title)).replace("{body}", body);
    }

    private static String escape(String text) {
        return Entities.escape(text);
    }
}
