package com.dryjets.email.html;

/** HTML that styles would make too large. The message says what to do. */
public final class PageTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PageTooLarge(String message) {
        super(message);
    }
}
