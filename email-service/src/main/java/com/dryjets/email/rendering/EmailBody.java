package com.dryjets.email.rendering;

import static java.util.Objects.requireNonNull;

/**
 * The content of an email, without the layout that all emails share.
 *
 * @param html sanitized HTML for the inside of the layout
 * @param text the same content as plain text
 */
public record EmailBody(String html, String text) {
    public EmailBody {
        requireNonNull(html, "html");
        requireNonNull(text, "text");
    }
}
