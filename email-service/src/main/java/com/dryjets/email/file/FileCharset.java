package com.dryjets.email.file;

import com.dryjets.kit.problem.Problem;
import com.ibm.icu.text.CharsetDetector;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how a file is encoded while its bytes pass by: by its byte-order mark, as UTF-8 if all of it is valid, as UTF-16 by
 * its zero bytes, as the Windows encoding of Latin letters whose languages fit its words clearly best, or as the detector of
 * ICU says if it is sure. Letters are never replaced: a file that fits no encoding is refused.
 */
public final class FileCharset {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int SAMPLE = 64 * 1024;
    private static final int SURE = 35;
    /** The encodings of Latin letters, the most common first. */
    private static final List<String> LATIN = List.of("windows-1252", "windows-1250", "windows-1254", "windows-1257");
    /** The likelihood that the best reading must have over the next one, as a logarithm: 2.7 times. */
    private static final double CLEAR = 1;
    /** The first is at least twice as common as any other. */
    private static final double COMMON = Math.log(2);
    /** What ICU detects and Windows or Excel writes; it also knows encodings that only resemble others. */
    private static final Set<String> DETECTED = Set.of(
            "Shift_JIS",
            "EUC-JP",
            "EUC-KR",
            "GB18030",
            "Big5",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "ISO-8859-2",
            "ISO-8859-5",
            "ISO-8859-7",
            "ISO-8859-9",
            "KOI8-R");

    private final Utf8Check utf8 = new Utf8Check();
    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private final ByteArrayOutputStream unusual = new ByteArrayOutputStream();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean lineIsUnusual;

    /** Reads the next bytes of the file. */
    public void add(byte[] bytes, int length) {
        utf8.add(bytes, length);
        if (start.size() < SAMPLE) {
            start.write(bytes, 0, Math.min(length, SAMPLE - start.size()));
        }
        collectUnusual(bytes, length);
    }

    /** Keeps the lines with bytes beyond ASCII, up to a size, because they tell the encoding. */
    private void collectUnusual(byte[] bytes, int length) {
        int begin = 0;
        for (int i = 0; i < length && unusual.size() < SAMPLE; i++) {
            lineIsUnusual |= bytes[i] < 0;
            if (bytes[i] == '\n') {
                line.write(bytes, begin, lineIsUnusual ? i + 1 - begin : 0);
                endLine();
                begin = i + 1;
            }
        }
        line.write(bytes, begin, Math.min(length - begin, Math.max(0, SAMPLE - line.size())));
    }

    private void endLine() {
        if (lineIsUnusual) {
            unusual.writeBytes(line.toByteArray());
        }
        line.reset();
        lineIsUnusual = false;
    }

    /** Returns the first bytes of the file. */
    public byte[] start() {
        return start.toByteArray();
    }

    /** Decides after the last byte; fails with 400 if it cannot. */
    public Charset decide(@Nullable String named) {
        if (named != null && !named.isBlank()) {
            return named(named);
        }
        byte[] head = start.toByteArray();
        @Nullable Charset marked = marked(head);
        if (marked != null) {
            return requireValid(marked);
        }
        if (utf8.isValid() && !hasZeros(head)) {
            return StandardCharsets.UTF_8;
        }
        if (hasZeros(head)) {
            return wide(head);
        }
        endLine();
        return narrow(unusual.toByteArray());
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Problem.badField(
                    "?charset", "must be the name of a character encoding, such as UTF-8 or windows-1252");
        }
    }

    private Charset requireValid(Charset marked) {
        if (marked == StandardCharsets.UTF_8 && !utf8.isValid()) {
            throw Problem.badField(
                    "",
                    "begins with the mark of UTF-8, but line %d is not UTF-8. Save it as CSV UTF-8."
                            .formatted(utf8.line()));
        }
        return marked;
    }

    private static @Nullable Charset marked(byte[] head) {
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (head.length >= 4 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE && head[2] == 0 && head[3] == 0) {
            return Charset.forName("UTF-32LE");
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static boolean hasZeros(byte[] head) {
        for (byte next : head) {
            if (next == 0) {
                return true;
            }
        }
        return false;
    }

    /** UTF-16 has a zero byte in almost every letter of a header; other files with zeros are not text. */
    private Charset wide(byte[] head) {
        int even = 0;
        int odd = 0;
        int counted = Math.min(head.length, 400);
        for (int i = 0; i < counted; i++) {
            if (head[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        if (odd > counted / 4 && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (even > counted / 4 && odd == 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (utf8.isValid()) {
            // A stray NUL: the rows that contain one are rejected.
            return StandardCharsets.UTF_8;
        }
        throw Problem.badField("", "must be a CSV file, but contains binary data. Save it as CSV UTF-8.");
    }

    private static Charset narrow(byte[] unusual) {
        List<Latin> latin = LATIN.stream()
                .filter(charset -> isPlausible(unusual, Charset.forName(charset)))
                .map(charset -> Latin.of(unusual, charset))
                .sorted(Comparator.comparingDouble(Latin::score).reversed())
                .toList();
        return latin.isEmpty() ? detected(unusual) : best(latin);
    }

    /** A way to read the file. */
    private record Latin(String charset, String text, double score) {
        static Latin of(byte[] bytes, String charset) {
            String text = new String(bytes, Charset.forName(charset));
            double common = charset.equals(LATIN.getFirst()) ? COMMON : 0;
            return new Latin(charset, text, LatinText.score(text, charset) + common);
        }
    }

    /** Refuses the file if another reading, with other letters, is almost as likely. */
    private static Charset best(List<Latin> latin) {
        Latin best = latin.getFirst();
        boolean isSure = latin.stream()
                .filter(other -> !other.text().equals(best.text()))
                .allMatch(other -> best.score() - other.score() >= CLEAR);
        if (!isSure) {
            throw undetermined();
        }
        // Where they read the same, the one that most files are in.
        return latin.stream()
                .filter(other -> other.text().equals(best.text()))
                .map(Latin::charset)
                .min(Comparator.comparingInt(LATIN::indexOf))
                .map(Charset::forName)
                .orElseThrow();
    }

    private static Charset detected(byte[] unusual) {
        return Arrays.stream(new CharsetDetector().setText(unusual).detectAll())
                .filter(match -> DETECTED.contains(match.getName()) && match.getConfidence() >= SURE)
                .map(match -> Charset.forName(match.getName()))
                .filter(charset -> isPlausible(unusual, charset))
                .findFirst()
                .orElseThrow(FileCharset::undetermined);
    }

    private static Problem undetermined() {
        return Problem.badField(
                "",
                "is not in UTF-8, and its encoding cannot be determined. Save it as CSV UTF-8, or name the encoding in the"
                        + " parameter charset, for example ?charset=Shift_JIS.");
    }

    private static boolean isPlausible(byte[] bytes, Charset charset) {
        return ReadableText.isPlausible(new String(bytes, charset));
    }
}
