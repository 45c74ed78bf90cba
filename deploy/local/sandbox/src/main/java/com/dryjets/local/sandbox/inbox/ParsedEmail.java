package com.dryjets.local.sandbox.inbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parsed internet message: its headers in order, its text and its HTML. */
record ParsedEmail(List<Field> headers, String text, String html) {

    record Field(String name, String value) {}

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Pattern HTTP_URL = Pattern.compile("<(https?://[^>]+)>");

    static ParsedEmail read(byte[] raw) {
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            List<Field> headers = new ArrayList<>();
            for (Header header : Collections.list(message.getAllHeaders())) {
                headers.add(new Field(header.getName(), header.getValue().replaceAll("\r?\n[ \t]+", " ")));
            }
            return new ParsedEmail(headers, part(message, "text/plain"), part(message, "text/html"));
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("The data is not a valid internet message", e);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return text;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    String header(String name) {
        return headers.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    /** Returns the URL for a one-click unsubscribe (RFC 8058), if the sender offers one. */
    Optional<String> oneClickUnsubscribe() {
        Matcher address = HTTP_URL.matcher(header("List-Unsubscribe"));
        boolean offered = header("List-Unsubscribe-Post").contains("List-Unsubscribe=One-Click");
        return offered && address.find() ? Optional.of(address.group(1)) : Optional.empty();
    }
}
