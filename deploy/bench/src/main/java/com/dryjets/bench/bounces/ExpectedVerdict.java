package com.dryjets.bench.bounces;

import com.dryjets.email.bounce.BounceKind;
import com.dryjets.email.bounce.BounceVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A row of the expected verdicts.
 *
 * @param position of the recipient in its email, from 0
 * @param recipientKnown false if the address was removed from the email
 */
record ExpectedVerdict(
        String file,
        int position,
        String recipient,
        String reason,
        boolean hard,
        boolean recipientKnown,
        String format) {

    static List<ExpectedVerdict> read(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table);
        List<String> header = Arrays.asList(lines.getFirst().split("\t", -1));
        Map<String, Integer> positions = new HashMap<>();
        List<ExpectedVerdict> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            String file = cells[header.indexOf("file")];
            rows.add(new ExpectedVerdict(
                    file,
                    positions.merge(file, 1, Integer::sum) - 1,
                    cells[header.indexOf("recipient")],
                    cells[header.indexOf("reason")],
                    "1".equals(cells[header.indexOf("hardbounce")]),
                    !"0".equals(optional(header, cells, "recipient_literal_in_mail")),
                    optional(header, cells, "format")));
        }
        return rows;
    }

    private static String optional(List<String> header, String[] cells, String column) {
        int index = header.indexOf(column);
        return index < 0 ? "" : cells[index];
    }

    /** Chooses the verdict about this recipient, else the one at its position, else the first. */
    BounceVerdict match(List<BounceVerdict> verdicts) {
        return verdicts.stream()
                .filter(this::isAbout)
                .findFirst()
                .orElseGet(() -> position < verdicts.size() ? verdicts.get(position) : verdicts.getFirst());
    }

    boolean isAbout(BounceVerdict verdict) {
        return recipient.equalsIgnoreCase(verdict.recipient());
    }

    boolean hasReason(BounceVerdict verdict) {
        return reason.equals(verdict.reason().name().toLowerCase(Locale.ROOT).replace("_", ""));
    }

    boolean agrees(BounceVerdict verdict) {
        return hasReason(verdict)
                && hard == (verdict.kind() == BounceKind.HARD)
                && (!recipientKnown || isAbout(verdict));
    }

    String difference(BounceVerdict verdict) {
        return "%s: expected %s %s%s, got %s".formatted(file, recipient, reason, hard ? " hard" : "", verdict);
    }
}
