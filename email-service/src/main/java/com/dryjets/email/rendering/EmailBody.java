package com.dryjets.email.rendering;

import static java.util.Objects.requireNonNull;

/**
 * What a mail says, without what every mail has around it.
 *
 * @param html safe HTML that stands inside the layout
 * @param text the same as plain text
 */
public record EmailBody(String html, String text) {
    public EmailBody {
        requireNonNull(html, "html");
        requireNonNull(text, "text");
    }
}
