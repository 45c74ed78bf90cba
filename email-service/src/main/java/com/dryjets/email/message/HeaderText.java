package com.dryjets.email.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Encoding;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;

/** Writes text into headers. */
final class HeaderText {

    /** What a line with encoded words may have (RFC 2047, 2); other lines should have 78 at most (RFC 5322, 2.1.1). */
    private static final int LINE = 76;
    /** What no line may exceed (RFC 5322, 2.1.1). */
    private static final int LONGEST_LINE = 998;
    /** The octets of UTF-8 in one encoded word: with 12 characters around their Base64, it fits after {@code Reply-To:}. */
    private static final int WORD_OCTETS = 39;

    private static final int LONGEST_NAME = "Reply-To: ".length();

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    /** Printable ASCII that survives folding as it is: single spaces, no word that is too long for a line. */
    private static final Pattern PLAIN = Pattern.compile("[!-~]{1,70}( [!-~]{1,70})*");

    private HeaderText() {}

    /** Returns the text on one line of valid Unicode, so that it cannot start another header. */
    static String line(String text) {
        String wellFormed = new String(text.getBytes(UTF_8), UTF_8);
        return CONTROLS.matcher(wellFormed).replaceAll(" ").strip();
    }

    /** Returns whether a header can hold the text without encoding. */
    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches() && !text.contains("=?");
    }

    /** Returns the value of an unstructured header (RFC 2047). */
    static String unstructured(String text) {
        String line = line(text);
        return line.isEmpty() || isPlain(line) ? line : encoded(line, Usage.TEXT_TOKEN);
    }

    /** Returns a value that machines read, such as a URL: as it is, unless it has characters that no header may have. */
    static String asGiven(String value) {
        String line = line(value);
        return DomainNames.isAscii(line) ? line : encoded(line, Usage.TEXT_TOKEN);
    }

    /** Returns encoded words (RFC 2047), none of which ends within a character. */
    static String encoded(String text, Usage usage) {
        List<String> words = new ArrayList<>();
        int start = 0;
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int size = codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            if (octets + size > WORD_OCTETS) {
                words.add(word(text.substring(start, i), usage));
                start = i;
                octets = 0;
            }
            octets += size;
            i += Character.charCount(codePoint);
        }
        words.add(word(text.substring(start), usage));
        return String.join(" ", words);
    }

    private static String word(String text, Usage usage) {
        String readable = EncoderUtil.encodeEncodedWord(text, usage, LONGEST_NAME, UTF_8, null);
        return readable.contains(" ") ? EncoderUtil.encodeEncodedWord(text, usage, 0, UTF_8, Encoding.B) : readable;
    }

    /**
     * Returns a header field, folded at its spaces and ending with CRLF.
     *
     * @throws IllegalArgumentException if a line would be longer than 998 octets
     */
    static String field(String name, String value) {
        StringBuilder field = new StringBuilder(name).append(':');
        int column = field.length();
        for (String token : value.split(" ")) {
            if (column + 1 + token.length() > LINE && column > name.length() + 1) {
                field.append("\r\n");
                column = 0;
            }
            field.append(' ').append(token);
            column += 1 + token.length();
            if (octets(token) + name.length() + 2 > LONGEST_LINE) {
                throw new IllegalArgumentException("The header " + name + " has a word that is too long for a line.");
            }
        }
        return field.append("\r\n").toString();
    }

    private static int octets(String text) {
        return text.getBytes(UTF_8).length;
    }
}
