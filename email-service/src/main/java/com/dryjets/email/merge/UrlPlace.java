package com.dryjets.email.merge;

/** How far a URL has come. */
final class UrlPlace {

    private enum Part {
        START,
        SCHEME,
        /** After the colon of a scheme. */
        COLON,
        SLASH,
        HOST,
        PATH,
        QUERY
    }

    private Part part = Part.START;
    private boolean startsWithValue;
    /** Whether the branches of a block ended in different parts. */
    private boolean uncertain;

    void start() {
        part = Part.START;
        startsWithValue = false;
        uncertain = false;
    }

    void step(char c) {
        part = c == '?' || c == '#'
                ? Part.QUERY
                : switch (part) {
                    case START -> isLetter(c) ? Part.SCHEME : Part.PATH;
                    case SCHEME -> c == ':' ? Part.COLON : isOfScheme(c) ? Part.SCHEME : Part.PATH;
                    case COLON -> c == '/' ? Part.SLASH : Part.PATH;
                    case SLASH -> c == '/' ? Part.HOST : Part.PATH;
                    case HOST -> c == '/' ? Part.PATH : Part.HOST;
                    case PATH -> Part.PATH;
                    case QUERY -> Part.QUERY;
                };
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isOfScheme(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '+' || c == '.' || c == '-';
    }

    Escape value() {
        if (uncertain || part == Part.QUERY) {
            return Escape.URL_QUERY;
        }
        if (part == Part.START && !startsWithValue) {
            startsWithValue = true;
            return Escape.URL;
        }
        return !startsWithValue && part == Part.HOST ? Escape.URL_HOST : Escape.URL_PATH;
    }

    UrlPlace copy() {
        UrlPlace copy = new UrlPlace();
        copy.part = part;
        copy.startsWithValue = startsWithValue;
        copy.uncertain = uncertain;
        return copy;
    }

    /** After different branches, a value could stand in any part, so all that means something in a URL is encoded. */
    void join(UrlPlace other) {
        uncertain |= other.uncertain || startsWithValue != other.startsWithValue || part != other.part;
    }
}
