package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads posts from a CSV file (RFC 4180, with commas or semicolons, with or without a byte-order mark). Columns: platform,
 * scheduledTime (an instant, a local time, best or next-slot), content, and optionally accountId, link, media (addresses
 * separated by white space), altText (of the first medium), firstComment, privacy, madeWithAi and utm (both true or false).
 * The parts of a thread are separated by a line with three hyphens.
 */
final class CsvPosts {

    static final int MOST_ROWS = 1_000;

    private static final Set<String> REQUIRED = Set.of("platform", "scheduledtime", "content");
    private static final Set<String> KNOWN = Set.of(
            "platform",
            "scheduledtime",
            "content",
            "accountid",
            "link",
            "media",
            "alttext",
            "firstcomment",
            "privacy",
            "madewithai",
            "utm");
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']H:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);
    private static final String PART = "\n---\n";

    private CsvPosts() {}

    /**
     * A row.
     *
     * @param line its line in the file, from 1
     * @param text its content, or the first part of a thread
     */
    record Row(long line, Channel platform, @Nullable UUID accountId, String text, PostInput input, PostTime time) {}

    /** A row, or the problem why it can't be read. */
    record Read(long line, @Nullable Row row, @Nullable Problem problem) {}

    /** Reads all rows; fails with 400 if the file itself can't be read. Times without an offset are in {@code zone}. */
    static List<Read> read(String csv, ZoneId zone) {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        List<Read> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .ofNamedCsvRecord(text)) {
            for (NamedCsvRecord record : reader) {
                if (rows.isEmpty()) {
                    requireColumns(record);
                }
                if (rows.size() == MOST_ROWS) {
                    throw malformed("has more than %,d rows".formatted(MOST_ROWS));
                }
                rows.add(read(record, zone));
            }
        } catch (CsvParseException e) {
            throw malformed("is not a CSV file: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.isEmpty()) {
            throw malformed("has no rows");
        }
        return rows;
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }

    private static void requireColumns(NamedCsvRecord record) {
        List<String> columns = record.getHeader().stream().map(CsvPosts::name).toList();
        for (String required : REQUIRED) {
            if (!columns.contains(required)) {
                throw malformed("lacks the column " + required);
            }
        }
        for (String column : columns) {
            if (!KNOWN.contains(column)) {
                throw malformed("has the unknown column " + column);
            }
        }
    }

    private static Problem malformed(String what) {
        return Problem.badFields(List.of(new FieldError("", "The file " + what + ".")));
    }

    private static String name(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    private static Read read(NamedCsvRecord record, ZoneId zone) {
        long line = record.getStartingLineNumber();
        try {
            return new Read(line, row(record, line, zone), null);
        } catch (Problem problem) {
            return new Read(line, null, problem);
        }
    }

    private static Row row(NamedCsvRecord record, long line, ZoneId zone) {
        List<String> parts = Arrays.stream(
                        field(record, "content").replace("\r\n", "\n").split(PART, -1))
                .map(String::strip)
                .toList();
        return new Row(
                line,
                platform(field(record, "platform")),
                accountId(field(record, "accountid")),
                parts.getFirst(),
                new PostInput(
                        parts.size() == 1 ? parts.getFirst() : null,
                        parts.size() == 1 ? null : parts,
                        media(record),
                        field(record, "link").isEmpty() ? null : address("/link", field(record, "link")),
                        new PostInput.Options(
                                text(record, "firstcomment"),
                                text(record, "privacy"),
                                flag(record, "madewithai", "/options/madeWithAi"),
                                flag(record, "utm", "/options/utm"))),
                time(field(record, "scheduledtime"), zone));
    }

    /** Accepts local times, because spreadsheets have no others. A time that daylight saving skips becomes an hour later. */
    private static PostTime time(String text, ZoneId zone) {
        try {
            return new PostTime.At(LocalDateTime.parse(text, LOCAL).atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            return PostTime.read(text);
        }
    }

    private static String field(NamedCsvRecord record, String column) {
        List<String> header = record.getHeader();
        for (int i = 0; i < header.size(); i++) {
            if (name(header.get(i)).equals(column) && i < record.getFieldCount()) {
                return record.getField(i).strip();
            }
        }
        return "";
    }

    private static @Nullable String text(NamedCsvRecord record, String column) {
        String text = field(record, column);
        return text.isEmpty() ? null : text;
    }

    /** Ignores case, because spreadsheets write TRUE and FALSE. */
    private static @Nullable Boolean flag(NamedCsvRecord record, String column, String pointer) {
        String text = field(record, column).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.badField(pointer, "must be true or false");
        };
    }

    private static Channel platform(String text) {
        if (text.equalsIgnoreCase("X")) {
            return Channel.TWITTER;
        }
        return Arrays.stream(Channel.values())
                .filter(Channel::isSocial)
                .filter(channel ->
                        channel.name().equalsIgnoreCase(text) || channel.label().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> Problem.badField("/platform", "must be a social network"));
    }

    private static @Nullable UUID accountId(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badField("/accountId", "must be the id of an account");
        }
    }

    private static List<MediaInput> media(NamedCsvRecord record) {
        String altText = field(record, "alttext");
        List<MediaInput> media = new ArrayList<>();
        for (String text : field(record, "media").split("\\s+")) {
            if (!text.isEmpty()) {
                boolean first = media.isEmpty() && !altText.isEmpty();
                media.add(new MediaInput(address("/media", text), null, first ? altText : null));
            }
        }
        return media;
    }

    private static URI address(String pointer, String text) {
        try {
            URI address = new URI(text);
            if (address.isAbsolute()) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Refused below, as is a relative address.
        }
        throw Problem.badField(pointer, "must be an absolute address such as https://sunrise.example/coat.jpg");
    }
}
