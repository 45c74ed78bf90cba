package com.dryjets.email.design;

import com.dryjets.email.rendering.EmailBody;
import java.security.SecureRandom;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks the elements of each block by a class while a design is compiled. Nothing is left of the marks in the result. */
final class BlockMarks {

    /** The marks must be new to the content, also to what parsers make of its entities. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String prefix = "at%012x".formatted(RANDOM.nextLong(1L << 48));
    private final Pattern mark =
            Pattern.compile("(?: class=\"%1$s(-[\\w-]+)\"| %1$s(-[\\w-]+)(?=\"))".formatted(prefix));

    /**
     * Returns the class for the elements of a block.
     *
     * @param pointer to the block
     */
    String of(String pointer) {
        return prefix + pointer.replace('/', '-');
    }

    /** Returns a compiled design without the marks, and with the places where they were. */
    Design takeFrom(Design marked) {
        EmailBody body = marked.body();
        Matcher found = mark.matcher(body.html());
        StringBuilder html = new StringBuilder(body.html().length());
        NavigableMap<Integer, String> starts = new TreeMap<>();
        int end = 0;
        while (found.find()) {
            html.append(body.html(), end, found.start());
            String name = found.group(1) == null ? found.group(2) : found.group(1);
            starts.put(html.lastIndexOf("<"), name.replace('-', '/'));
            end = found.end();
        }
        html.append(body.html(), end, body.html().length());
        return new Design(
                marked.source(),
                marked.language(),
                new EmailBody(html.toString(), body.text(), body.page()),
                marked.removed(),
                new BlockPlaces(starts));
    }
}
