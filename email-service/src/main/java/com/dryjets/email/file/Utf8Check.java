package com.dryjets.email.file;

/** Checks bytes that arrive piece by piece against UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing beyond U+10FFFF. */
final class Utf8Check {

    private int needed;
    private int least = 0x80;
    private int most = 0xBF;
    private long line = 1;
    private boolean valid = true;

    void add(byte[] bytes, int length) {
        for (int i = 0; valid && i < length; i++) {
            int next = bytes[i] & 0xFF;
            if (needed > 0) {
                follow(next);
            } else if (next >= 0x80) {
                begin(next);
            } else if (next == '\n') {
                line++;
            }
        }
    }

    private void begin(int next) {
        least = 0x80;
        most = 0xBF;
        if (next >= 0xC2 && next <= 0xDF) {
            needed = 1;
        } else if (next >= 0xE0 && next <= 0xEF) {
            needed = 2;
            least = next == 0xE0 ? 0xA0 : 0x80;
            most = next == 0xED ? 0x9F : 0xBF;
        } else if (next >= 0xF0 && next <= 0xF4) {
            needed = 3;
            least = next == 0xF0 ? 0x90 : 0x80;
            most = next == 0xF4 ? 0x8F : 0xBF;
        } else {
            valid = false;
        }
    }

    private void follow(int next) {
        valid = next >= least && next <= most;
        needed--;
        least = 0x80;
        most = 0xBF;
    }

    /** Returns whether all bytes so far are valid; after the last one, whether the text is complete. */
    boolean isValid() {
        return valid && needed == 0;
    }

    /** Returns the line of the first invalid byte, or the last line. */
    long line() {
        return line;
    }
}
