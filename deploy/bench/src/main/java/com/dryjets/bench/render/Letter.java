package com.dryjets.bench.render;

import com.dryjets.email.merge.MergeData;
import com.dryjets.email.merge.MergeFormat;
import com.dryjets.email.merge.MergeSink;
import com.dryjets.email.merge.MergeTemplate;
import com.dryjets.email.message.CopyText;
import com.dryjets.email.message.TextTemplate;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An email as campaigns send it: a subject with a name, 20 kB of HTML with 10 fields, 2 conditions, a loop, 20 tracked links, a
 * pixel and a link to unsubscribe, and the same as plain text.
 */
final class Letter {

    static final int FIELDS = 10;
    static final int LINKS = 20;

    private static final int SIZE = 20_000;
    private static final String SUBJECT = "{{ contact.field0 | default: \"friend\" }}, spring is here";

    private static final String MORE =
            "{% if contact.plan == \"pro\" and contact.field1 %}<p>For professionals.</p>{% endif %}"
                    + "{% if contact.city %}<p>{{ contact.city }}</p>{% else %}<p>Everywhere.</p>{% endif %}"
                    + "<ul>{% for item in contact.interests %}<li>{{ item }}</li>{% endfor %}</ul>";

    private static final String FOOTER = "<p><a href=\"{{ links.unsubscribe }}\">Unsubscribe</a> "
            + "<a href=\"{{ links.viewInBrowser }}\">View in browser</a></p><img src=\"{{ links.pixel }}\" alt=\"\">";

    private static final String PARAGRAPH = "Spring is here, and with it comes everything that we have saved for you. ";

    private final MergeTemplate subject = MergeTemplate.compile(SUBJECT, MergeFormat.LINE);
    private final Part html = Part.of(html(), MergeFormat.HTML);
    private final Part text = Part.of(text(), MergeFormat.TEXT);

    /** What one recipient gets. */
    record Copy(String subject, CopyText text, CopyText html) {

        int size() {
            return subject.length() + text.octets().length + html.octets().length;
        }
    }

    /** A part of the message, with what its copies share already encoded. */
    private record Part(MergeTemplate template, TextTemplate literals) {

        static Part of(String source, MergeFormat format) {
            MergeTemplate template = MergeTemplate.compile(source, format);
            return new Part(template, TextTemplate.of(template.literals()));
        }

        CopyText fill(MergeData data) {
            TextTemplate.Draft draft = literals.draft();
            template.render(data, new MergeSink() {
                @Override
                public void literal(int index, String shared) {
                    draft.literal(index);
                }

                @Override
                public void value(String own) {
                    draft.value(own);
                }
            });
            return draft.done();
        }
    }

    Copy copy(MergeData contact) {
        return new Copy(subject.render(contact).strip(), text.fill(contact), html.fill(contact));
    }

    /** Returns the merged HTML without its encoding, as it should be in a copy. */
    String merged(MergeData contact) {
        return html.template().render(contact);
    }

    /** Returns all that copies share, joined with values of a contact and encoded as UTF-8: what cannot be avoided. */
    int concatenated(MergeData contact) {
        return concatenated(html.template(), contact) + concatenated(text.template(), contact);
    }

    private static int concatenated(MergeTemplate template, MergeData contact) {
        StringBuilder joined = new StringBuilder(SIZE + 2_000);
        int field = 0;
        for (String literal : template.literals()) {
            joined.append(literal).append(contact.contact().get("field" + field++ % FIELDS));
        }
        return joined.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    /** Compiles the merge tags of the HTML; returns the number of its parts. */
    static int compile() {
        return MergeTemplate.compile(html(), MergeFormat.HTML).literals().size();
    }

    static String html() {
        StringBuilder html = new StringBuilder();
        int links = 0;
        for (int field = 0; field < FIELDS; field++) {
            html.append("<p>").append(tag(field)).append("</p>\n");
            for (; links < LINKS * (field + 1) / FIELDS; links++) {
                html.append("<p style=\"margin:0 0 16px\">Come by, or look at it <a href=\"")
                        .append(address(links))
                        .append("\">online</a>.</p>\n");
            }
            while (html.length() < SIZE * (field + 1) / FIELDS - 100) {
                html.append("<p style=\"margin:0 0 16px\">").append(PARAGRAPH).append("</p>\n");
            }
        }
        return html.append(MORE).append(FOOTER).toString();
    }

    private static String text() {
        StringBuilder text = new StringBuilder();
        for (int field = 0; field < FIELDS; field++) {
            text.append(tag(field)).append("\n\n").append(PARAGRAPH.repeat(8)).append("\n\n");
        }
        for (int link = 0; link < LINKS; link++) {
            text.append("online (").append(address(link)).append(")\n");
        }
        return text.append("\n--\nUnsubscribe: {{ links.unsubscribe }}\n").toString();
    }

    private static String tag(int field) {
        return "{{ contact.field" + field + " | default: \"friend\" }}";
    }

    private static String address(int link) {
        return "https://shop.example/spring/" + link + "?utm_source=letter";
    }

    /** Returns the parts of the message, to say what is measured. */
    List<Integer> sizes() {
        return List.of(html().length(), text().length());
    }
}
