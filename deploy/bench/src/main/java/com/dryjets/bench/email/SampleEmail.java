package com.dryjets.bench.email;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The email that is sent: a greeting by name or without, a paragraph that depends on the recipient, and tracked links, each
 * different for each recipient.
 */
final class SampleEmail {

    static final String SUBJECT = "{{ contact.firstName | default: \"Hello\" }}, spring is here";

    private static final int LINKS = 10;
    private static final String SENTENCE = "Come by and look at what the workshop has made over the winter. ";

    private static final String START = """
            <p>Dear {{ contact.firstName | default: "friend" }},</p>
            {% if contact.lastName %}<p>Family {{ contact.lastName }} comes in for free.</p>{% else %}<p>Bring whom you like.</p>{% endif %}
            """;

    private static final Pattern ADDRESS = Pattern.compile("([a-z]+)([0-9]+)@.*");

    private SampleEmail() {}

    /** Makes contacts {@code <name>1@…}, {@code <name>2@…}, …, as {@link #isFor} expects them. {@code i} numbers them. */
    static String contactsSql(String tenant, String name, int count) {
        return """
                insert into contact (id, tenant, email, address, first_name, last_name, created_at, updated_at)
                select uuidv7(), '%1$s', a, a, case when i %% 10 > 0 then initcap('%2$s') || i end,
                  case when i %% 2 = 0 then 'Berger' || i end, now(), now()
                from (select i, '%2$s' || i || '@recipient' || i %% 50 || '.example' as a
                  from generate_series(1, %3$d) i) made""".formatted(tenant, name, count);
    }

    /** Writes HTML; it and its plain text are about as large together as asked for. */
    static String html(int bytes) {
        StringBuilder html = new StringBuilder(START);
        int each = bytes / 2 / LINKS;
        for (int i = 0; i < LINKS; i++) {
            html.append("<p>")
                    .append(SENTENCE.repeat(Math.max(1, each / SENTENCE.length())))
                    .append("<a href=\"https://shop.example/offer/%d?from=mail&amp;n=%d\">See the offer</a></p>"
                            .formatted(i, i));
        }
        return html.toString();
    }

    /** Returns whether a message as it was sent is the recipient's: with their names, and nobody else's. */
    static boolean isFor(String recipient, String message) {
        Matcher address = ADDRESS.matcher(recipient);
        if (!address.matches()) {
            return false;
        }
        int number = Integer.parseInt(address.group(2));
        String name = address.group(1).substring(0, 1).toUpperCase(Locale.ROOT)
                + address.group(1).substring(1)
                + number;
        String text = message.replace("=\r\n", "");
        return text.contains("Dear " + (number % 10 > 0 ? name : "friend") + ",")
                && text.contains("Subject: " + (number % 10 > 0 ? name : "Hello") + ", spring is here")
                && text.contains("Family Berger" + number + " comes") == (number % 2 == 0)
                && text.contains("Bring whom you like.") == (number % 2 != 0)
                && !text.contains("{{")
                && !text.contains("{%");
    }
}
