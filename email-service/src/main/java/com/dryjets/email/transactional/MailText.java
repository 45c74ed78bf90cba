package com.dryjets.email.transactional;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** What the copies of an email say, the same for all except for the address where each recipient can stop such emails. */
public record MailText(String subject, String html, String text) {

    /** Stands for the recipient's address. No email is likely to name it. */
    public static final String STOP_URL = "https://stop.invalid/9f2b6c1e";

    public MailText {
        requireNonNull(subject, "subject");
        requireNonNull(html, "html");
        requireNonNull(text, "text");
    }

    /** Returns the plain text for a recipient. */
    String textFor(@Nullable String stopUrl) {
        return stopUrl == null ? text : text.replace(STOP_URL, stopUrl);
    }

    /** Returns the page for a recipient. Addresses hold no character that HTML reserves, except for the ampersand. */
    String htmlFor(@Nullable String stopUrl) {
        return stopUrl == null ? html : html.replace(STOP_URL, stopUrl.replace("&", "&amp;"));
    }
}
