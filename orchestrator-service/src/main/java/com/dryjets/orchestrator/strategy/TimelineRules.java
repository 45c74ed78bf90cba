package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.strategy.StrategyPlan.Content;
import com.dryjets.orchestrator.strategy.StrategyPlan.Week;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Divides the campaign's window into weeks and plans their content. */
final class TimelineRules {

    /** Half a year; what is to be published later is better planned later. */
    static final int MOST_WEEKS = 26;

    private static final int DAYS = 7;

    /** A title has 300 characters in content-service; the words of the theme need room, too. */
    private static final int LONGEST_SUBJECT = 200;

    private TimelineRules() {}

    /** The weeks of the window, without content. */
    record Span(int week, LocalDate from, LocalDate to) {

        boolean includes(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    static List<Span> spans(LocalDate from, LocalDate to) {
        List<Span> spans = new ArrayList<>();
        for (LocalDate first = from; !first.isAfter(to) && spans.size() < MOST_WEEKS; first = first.plusDays(DAYS)) {
            LocalDate last = first.plusDays(DAYS - 1L);
            spans.add(new Span(spans.size() + 1, first, last.isAfter(to) ? to : last));
        }
        return spans;
    }

    static List<Week> timeline(StrategyBrief brief) {
        List<Span> spans = spans(brief.from(), brief.to());
        return spans.stream().map(span -> week(brief, span, spans.size())).toList();
    }

    private static Week week(StrategyBrief brief, Span span, int weeks) {
        List<Theme> themes = Theme.of(brief.type());
        int theme = theme(span.week(), weeks, themes.size());
        String topic = themes.get(theme).topic().formatted(subject(brief)) + part(span.week(), weeks, themes.size());
        List<Content> content = new ArrayList<>();
        for (int channel = 0; channel < brief.channels().size(); channel++) {
            content.addAll(content(brief.channels().get(channel), channel, span, topic));
        }
        content.sort(Comparator.comparing(Content::date));
        return new Week(span.week(), span.from(), span.to(), themes.get(theme).focus(), content);
    }

    /** The first week has the first theme and the last week the last one; those between are spread evenly. */
    private static int theme(int week, int weeks, int themes) {
        return weeks == 1 ? 0 : Math.round((week - 1) * (themes - 1) / (float) (weeks - 1));
    }

    /** A theme of several weeks has a topic for each, because a topic is one post. */
    private static String part(int week, int weeks, int themes) {
        int part = 1;
        while (part < week && theme(week - part, weeks, themes) == theme(week, weeks, themes)) {
            part++;
        }
        return part == 1 ? "" : ", part " + part;
    }

    private static String subject(StrategyBrief brief) {
        String name = brief.name().strip();
        return name.codePointCount(0, name.length()) <= LONGEST_SUBJECT
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_SUBJECT));
    }

    /** Channels publish on different days, so that not everything appears at once. */
    private static List<Content> content(Channel channel, int position, Span span, String topic) {
        int days = (int) ChronoUnit.DAYS.between(span.from(), span.to()) + 1;
        int pieces = pieces(channel, span.week());
        Set<LocalDate> dates = new LinkedHashSet<>();
        for (int piece = 0; piece < pieces; piece++) {
            dates.add(span.from().plusDays((1 + position + piece * (DAYS / 2L)) % days));
        }
        List<Content> content = new ArrayList<>();
        for (LocalDate date : dates) {
            content.add(new Content(date, channel, topic, angle(position + span.week() + content.size() * 2)));
        }
        return content;
    }

    /** An email a week and two posts are what one person can write well; an advertisement runs for two weeks. */
    private static int pieces(Channel channel, int week) {
        return switch (channel) {
            case EMAIL -> 1;
            case ADS -> week % 2;
            default -> 2;
        };
    }

    private static PlanAngle angle(int index) {
        return PlanAngle.values()[index % PlanAngle.values().length];
    }
}
