package com.dryjets.email.bounce;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jsoup.Jsoup;

/**
 * An email that may be a report, as its headers and its leaf parts in order. A message inside is one part; its text starts
 * with its headers. Damaged emails are read as far as possible.
 */
record ReportMail(MailHeaders headers, List<Part> parts) {

    /** More than any report needs; the rest is a copy of the email that the report is about. */
    private static final int LONGEST_PART = 512 * 1024;

    private static final int MOST_PARTS = 50;
    /** Beyond what people read; the limits bound what matching can cost. */
    private static final int MOST_LINES = 2000;

    private static final int LONGEST_LINE = 2000;
    private static final int LONGEST_TEXT = 256 * 1024;
    private static final Pattern TYPE = Pattern.compile("^[a-z0-9.+-]+/[a-z0-9.+-]+");

    private static final MimeConfig LENIENT = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .setStrictParsing(false)
            .build();

    /**
     * A leaf of the MIME tree.
     *
     * @param type its media type in lower case
     * @param text its decoded content, with line feeds only
     */
    record Part(String type, String text) {
        boolean isPlain() {
            return "text/plain".equals(type);
        }

        boolean isHtml() {
            return "text/html".equals(type);
        }

        /** Whether it repeats the email that the report is about. */
        boolean isOriginal() {
            return type.startsWith("message/rfc822")
                    || (type.startsWith("message/global") && !type.endsWith("-status"))
                    || type.endsWith("rfc822-headers")
                    || type.equals("message/partial");
        }
    }

    static ReportMail of(byte[] raw) {
        MimeTokenStream stream = new MimeTokenStream(LENIENT);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        MailHeaders.Builder headers = new MailHeaders.Builder();
        List<Part> parts = new ArrayList<>();
        try {
            stream.parse(new ByteArrayInputStream(raw));
            read(stream, headers, parts);
        } catch (MimeException | IOException e) {
            parts.add(new Part("text/plain", tail(raw)));
        }
        return new ReportMail(headers.build(), parts);
    }

    private static void read(MimeTokenStream stream, MailHeaders.Builder headers, List<Part> parts)
            throws IOException, MimeException {
        int depth = 0;
        for (EntityState state = stream.getState();
                state != EntityState.T_END_OF_STREAM && parts.size() < MOST_PARTS;
                state = stream.next()) {
            switch (state) {
                case T_START_BODYPART -> depth++;
                case T_END_BODYPART -> depth--;
                case T_FIELD -> {
                    if (depth == 0) {
                        headers.add(
                                stream.getField().getName(), stream.getField().getBody());
                    }
                }
                case T_BODY -> parts.add(part(stream));
                case T_PREAMBLE, T_EPILOGUE -> {
                    String text = text(stream.getInputStream().readNBytes(LONGEST_PART), "us-ascii");
                    // Some reports hide their text there; it is read last.
                    if (!text.isBlank()) {
                        parts.add(new Part("x-outside/plain", text));
                    }
                }
                default -> {}
            }
        }
    }

    private static Part part(MimeTokenStream stream) throws IOException {
        BodyDescriptor descriptor = stream.getBodyDescriptor();
        String type = type(descriptor.getMimeType());
        byte[] content;
        try {
            content = stream.getDecodedInputStream().readNBytes(LONGEST_PART);
        } catch (IOException | RuntimeException e) {
            content = new byte[0];
        }
        String text = text(content, descriptor.getCharset());
        return new Part(type, "text/html".equals(type) ? plain(text) : text);
    }

    /** Damaged types count as text: reports put parameters on lines of their own without a semicolon. */
    private static String type(String mimeType) {
        Matcher matcher = TYPE.matcher(mimeType.toLowerCase(Locale.ROOT));
        return matcher.find() ? matcher.group() : "text/plain";
    }

    private static String plain(String html) {
        var document = Jsoup.parse(html);
        document.select("br, p, div, tr, li, h1, h2, h3, pre").forEach(element -> element.before("\n"));
        return document.wholeText();
    }

    private static String text(byte[] content, String charset) {
        return decode(content, charset)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ');
    }

    private static String decode(byte[] content, String name) {
        Charset charset = charset(name, content);
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, charset.equals(UTF_8) ? ISO_8859_1 : UTF_8);
        }
    }

    private static Charset charset(String name, byte[] content) {
        // ISO-2022-JP announces itself by an escape sequence, even where a report claims to be ASCII.
        for (int i = 0; i + 1 < content.length; i++) {
            if (content[i] == 0x1b && content[i + 1] == '$') {
                return Charset.forName("ISO-2022-JP");
            }
        }
        try {
            return name == null || "us-ascii".equalsIgnoreCase(name) ? UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return UTF_8;
        }
    }

    private static String tail(byte[] raw) {
        String text = text(raw, "us-ascii");
        int body = text.indexOf("\n\n");
        return body < 0 ? text : text.substring(body + 2);
    }

    /** Returns the first part of this type. */
    Optional<Part> first(Predicate<Part> test) {
        return parts.stream().filter(test).findFirst();
    }

    /** Returns what a person would read: plain text, or the HTML if there is none. */
    String readableText() {
        String plain = join(Part::isPlain);
        if (!plain.isBlank()) {
            return plain;
        }
        String html = join(Part::isHtml);
        return html.isBlank() ? join(part -> part.type().equals("x-outside/plain")) : html;
    }

    /** Returns the headers of the email that the report is about, if the report repeats them. */
    Optional<MailHeaders> originalHeaders() {
        Optional<MailHeaders> attached = first(Part::isOriginal).map(part -> MailHeaders.parse(part.text()));
        return attached.isPresent() ? attached : MailHeaders.quoted(readableText());
    }

    private String join(Predicate<Part> test) {
        StringBuilder text = new StringBuilder();
        parts.stream()
                .filter(test)
                .flatMap(part -> Stream.concat(part.text().lines(), Stream.of("", "")))
                .limit(MOST_LINES)
                .takeWhile(line -> text.length() < LONGEST_TEXT)
                .forEachOrdered(line -> text.append(line, 0, Math.min(line.length(), LONGEST_LINE))
                        .append('\n'));
        return text.isEmpty() ? "" : text.substring(0, text.length() - 1);
    }
}
