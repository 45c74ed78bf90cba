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
     */
    public record Row(String channel, String metric, long platform, long source) {

        boolean matches() {
            return platform == source;
        }
    }

    public Comparison {
        rows = List.copyOf(rows);
    }

    /** Returns whether all totals match exactly and there is something to compare. */
    public boolean matches() {
        return rows.stream().allMatch(Row::matches) && rows.stream().anyMatch(row -> row.source() > 0);
    }

    void print(Terminal terminal) {
        terminal.line("%-10s %-13s %12s %12s", "channel", "metric", "dashboard", "source");
        for (Row row : rows) {
            terminal.line(
                    "%-10s %-13s %,12d %,12d %s",
                    row.channel(), row.metric(), row.platform(), row.source(), row.matches() ? "" : "  differs");
        }
        terminal.line("%-10s %d duplicate emails (same Message-ID)", "EMAIL", duplicateEmails);
    }
}
