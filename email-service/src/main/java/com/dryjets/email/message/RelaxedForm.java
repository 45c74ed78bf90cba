package com.dryjets.email.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** The relaxed canonical form of DKIM (RFC 6376, 3.4): what it ignores, servers may change on the way. */
final class RelaxedForm {

    private RelaxedForm() {}

    /** Returns a field without its folds, with single spaces and a lower-case name, and without CRLF. */
    static byte[] ofField(String field) {
        int colon = field.indexOf(':');
        StringBuilder form = new StringBuilder(field.length());
        form.append(field.substring(0, colon).strip().toLowerCase(Locale.ROOT)).append(':');
        int start = form.length();
        boolean space = false;
        for (int i = colon + 1; i < field.length(); i++) {
            char character = field.charAt(i);
            if (character == ' ' || character == '\t' || character == '\r' || character == '\n') {
                space = form.length() > start;
            } else {
                if (space) {
                    form.append(' ');
                    space = false;
                }
                form.append(character);
            }
        }
        return form.toString().getBytes(UTF_8);
    }

    /**
     * Writes a body's form over the body itself and returns its length: single spaces, none at the ends of lines, no empty
     * lines at the end.
     *
     * @param body whose lines end with CRLF; its content is lost
     */
    static int ofBody(byte[] body) {
        int length = 0;
        int content = 0;
        boolean space = false;
        for (byte octet : body) {
            if (octet == ' ' || octet == '\t') {
                space = true;
                continue;
            }
            boolean lineEnd = octet == '\r' || octet == '\n';
            if (space && !lineEnd) {
                body[length++] = ' ';
            }
            space = false;
            body[length++] = octet;
            content = lineEnd ? content : length;
        }
        return content == 0 ? 0 : content + 2;
    }
}
