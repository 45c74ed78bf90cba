package com.dryjets.local.demo;

import java.util.List;
import java.util.UUID;

/**
 * Compares the platform's totals with what the networks and the inbox counted themselves.
 *
 * @param campaign the campaign that the totals are of
 * @param duplicateEmails emails received again under a known Message-ID: none of a campaign is sent again unless it is
 *     certain that it was not out (decision 16)
 */
public record Comparison(UUID campaign, List<Row> rows, long duplicateEmails) {

    /**
     * One total, counted on both sides.
     *
     * @param platform the dashboard's total
     * @param source the total of the network or the inbox
     * @param unknown emails that the platform leaves out because nobody could say whether they are out
     */
    public record Row(String channel, String metric, long platform, long source, long unknown) {

        Row(String channel, String metric, long platform, long source) {
            this(channel, metric, platform, source, 0);
        }

        boolean matches() {
            return platform <= source && source <= platform + unknown;
        }
    }

    public Comparison {
        rows = List.copyOf(rows);
    }

    /** Returns whether all totals match, apart from what is said to be unknown, and there is something to compare. */
    public boolean matches() {
        return rows.stream().allMatch(Row::matches) && rows.stream().anyMatch(row -> row.source() > 0);
    }

    void print(Terminal terminal) {
        terminal.line("%-10s %-13s %12s %12s", "channel", "metric", "dashboard", "source");
        for (Row row : rows) {
            terminal.line(
                    "%-10s %-13s %,12d %,12d %s",
                    row.channel(), row.metric(), row.platform(), row.source(), remark(row));
        }
        terminal.line("%-10s %d duplicate emails (same Message-ID)", "EMAIL", duplicateEmails);
    }

    private static String remark(Row row) {
        if (!row.matches()) {
            return "  differs";
        }
        return row.platform() == row.source() ? "" : "  up to %,d unknown".formatted(row.unknown());
    }
}
