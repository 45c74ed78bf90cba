package com.dryjets.local.sandbox.inbox;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Renders the web inbox: the list of emails, and one email with its content and headers. */
final class InboxPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final String FRAME = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>{title}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            :root{color-scheme:light dark;--page:#f4f5f7;--card:#fff;--text:#1c2430;--quiet:#5b6675;--line:#dfe3e8;--link:#2457c5;--tag:#fdecc8}
            @media (prefers-color-scheme:dark){:root{--page:#15181d;--card:#1d2127;--text:#e6e9ee;--quiet:#9aa5b4;--line:#323943;--link:#8ab0ff;--tag:#5c4612}}
            body{font:14px/1.5 system-ui,sans-serif;background:var(--page);color:var(--text);margin:0}
            main{max-width:70rem;margin:0 auto;padding:1.5rem} h1{font-size:1.3rem} h2{font-size:1rem}
            table{border-collapse:collapse;width:100%;background:var(--card);border:1px solid var(--line)}
            td,th{padding:.4rem .8rem;text-align:left;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
            th{color:var(--quiet);font-weight:600} a{color:var(--link);text-decoration:none} a:hover{text-decoration:underline}
            td.k{color:var(--quiet);white-space:nowrap;font-variant-numeric:tabular-nums}
            .tag{background:var(--tag);border-radius:4px;padding:0 .4rem;font-size:.8rem}
            iframe{width:100%;height:36rem;border:1px solid var(--line);background:#fff}
            pre{background:var(--card);border:1px solid var(--line);padding:1rem;white-space:pre-wrap}
            p.note{color:var(--quiet);font-size:.85rem}
            @media (max-width:40rem){main{padding:1rem} .from{display:none} td,th{padding:.4rem .5rem} td.k{white-space:normal}}
            </style></head><body><main>{body}</main></body></html>
            """;

    private InboxPages() {}

    static String list(List<Email> emails, String campaign, String nextCursor) {
        String rows = emails.stream().map(InboxPages::row).collect(Collectors.joining());
        String older = nextCursor == null
                ? ""
                : "<p><a href=\"/?campaign=%s&cursor=%s\">Older emails</a></p>".formatted(escape(campaign), nextCursor);
        String table = emails.isEmpty()
                ? "<p class=\"note\">No emails yet. Emails the platform sends stay here and reach nobody.</p>"
                : "<table><tr><th>Received (UTC)</th><th>To</th><th class=\"from\">From</th><th>Subject</th></tr>"
                        + rows + "</table>";
        return page("Inbox", "<h1>Inbox</h1>" + table + older);
    }

    private static String row(Email email) {
        return "<tr><td class=\"k\">%s</td><td>%s</td><td class=\"from\">%s</td><td><a href=\"/messages/%d\">%s</a>%s</td></tr>"
                .formatted(
                        TIME.format(email.receivedAt()),
                        escape(email.recipient()),
                        escape(email.from()),
                        email.number(),
                        escape(email.subject().isBlank() ? "(no subject)" : email.subject()),
                        email.duplicate() ? " <span class=\"tag\">duplicate</span>" : "");
    }

    static String one(Email email, ParsedEmail parsed) {
        String headers = parsed.headers().stream()
                .map(field -> "<tr><td class=\"k\">%s</td><td class=\"v\">%s</td></tr>"
                        .formatted(escape(field.name()), escape(field.value())))
                .collect(Collectors.joining());
        String html = parsed.html().isEmpty()
                ? ""
                : "<iframe sandbox src=\"/messages/%d/html\" title=\"Email preview\"></iframe>"
                                .formatted(email.number())
                        + "<p class=\"note\">Images are not loaded, because that would count as an open.</p>";
        String body = "<p><a href=\"/\">Inbox</a></p><h1>" + escape(email.subject()) + "</h1>" + html
                + "<h2>Text</h2><pre>" + escape(parsed.text()) + "</pre>"
                + "<h2>Headers</h2><table>" + headers + "</table>"
                + "<p><a href=\"/messages/%d/raw\">Source</a></p>".formatted(email.number());
        return page(email.subject(), body);
    }

    private static String page(String title, String body) {
        return FRAME.replace("{title}", escape(title)).replace("{body}", body);
    }

    private static String escape(String text) {
        return Entities.escape(text);
    }
}
