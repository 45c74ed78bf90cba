package com.dryjets.email.rendering;

import static java.util.Objects.requireNonNull;

/**
 * The content of an email, without the page that all emails share.
 *
 * @param html sanitized HTML for the inside of the page
 * @param text the same content as plain text
 */
public record EmailBody(String html, String text, PageStyle page) {
    public EmailBody {
        requireNonNull(html, "html");
        requireNonNull(text, "text");
        requireNonNull(page, "page");
    }

    /** Content without a design of its own. */
    public EmailBody(String html, String text) {
        this(html, text, PageStyle.PLAIN);
    }

    /** Returns the same content as a page in the language of another. */
    public EmailBody inLanguageOf(EmailBody other) {
        PageStyle in = new PageStyle(
                other.page.language(), other.page.rightToLeft(), page.css(), page.background(), page.framed());
        return new EmailBody(html, text, in);
    }

    /** Returns the content with its merge tags, to be edited as one's own HTML: a whole page if it is not framed. */
    public String asOwnHtml() {
        return page.framed()
                ? html
                : """
                        <!DOCTYPE html>
                        <html lang="%s">
                        <head>
                        <style>
                        %s
                        </style>
                        </head>
                        <body style="background-color:%s">
                        %s
                        </body>
                        </html>
                        """.formatted(
                                page.language(),
                                page.css(),
                                page.background().isEmpty() ? "transparent" : page.background(),
                                html);
    }

    /** Returns the same content with another plain text. */
    public EmailBody withText(String other) {
        return new EmailBody(html, other, page);
    }
}
