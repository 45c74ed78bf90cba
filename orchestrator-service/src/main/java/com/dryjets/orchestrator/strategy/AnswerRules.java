package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.llm.KnownFigures;
import com.dryjets.orchestrator.strategy.ModelAnswer.Piece;
import com.dryjets.orchestrator.strategy.ModelAnswer.Risk;
import com.dryjets.orchestrator.strategy.ModelAnswer.Share;
import com.dryjets.orchestrator.strategy.ModelAnswer.Target;
import com.dryjets.orchestrator.strategy.ModelAnswer.Week;
import com.dryjets.orchestrator.strategy.TimelineRules.Span;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a model's plan: the shares add up to 100, the channels are the campaign's, the dates are inside its window, every
 * week has a focus, and no figure is new.
 */
final class AnswerRules {

    /** More is not read, and costs tokens. */
    static final int MOST_CONTENT = 60;

    static final int MOST_TACTICS = 5;
    static final int MOST_RISKS = 10;
    private static final int LONGEST = 300;

    /** Control characters and halves of surrogate pairs. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private AnswerRules() {}

    /** What is wrong with an answer: broken rules, and figures that the evidence doesn't have. */
    record Faults(List<String> rules, List<String> invented) {

        boolean isEmpty() {
            return rules.isEmpty() && invented.isEmpty();
        }

        Stream<String> all() {
            return Stream.concat(
                    rules.stream(),
                    invented.stream().map(figure -> "the figure \"" + figure + "\" is not in the material"));
        }
    }

    static Faults faults(ModelAnswer answer, StrategyBrief brief, KnownFigures known) {
        List<String> rules = new ArrayList<>();
        checkShares(items(answer.channels()), brief, rules);
        checkWeeks(items(answer.weeks()), TimelineRules.spans(brief.from(), brief.to()), rules);
        checkContent(items(answer.content()), brief, rules);
        checkRisks(items(answer.risks()), rules);
        List<String> invented = new ArrayList<>();
        checkKpis(items(answer.kpis()), brief, known, rules, invented);
        texts(answer).forEach(text -> {
            invented.addAll(known.invented(withoutPlannedDates(text, brief)));
            if (text.codePointCount(0, text.length()) > LONGEST
                    || UNWRITABLE.matcher(text).find()) {
                rules.add("a text has more than %d characters, or control characters".formatted(LONGEST));
            }
        });
        return new Faults(rules, invented.stream().distinct().toList());
    }

    private static void checkShares(List<Share> shares, StrategyBrief brief, List<String> rules) {
        Set<Channel> seen = EnumSet.noneOf(Channel.class);
        BigDecimal sum = BigDecimal.ZERO;
        for (Share share : shares) {
            Optional<Channel> channel = channel(share.channel(), brief);
            if (channel.isEmpty() || !seen.add(channel.get())) {
                rules.add("%s is not a channel of the campaign, or occurs twice".formatted(share.channel()));
            }
            BigDecimal percent = share.sharePercent();
            if (percent == null
                    || percent.signum() < 0
                    || percent.stripTrailingZeros().scale() > 1
                    || isBlank(share.reason())
                    || items(share.tactics()).isEmpty()
                    || items(share.tactics()).size() > MOST_TACTICS) {
                rules.add("%s needs a share with at most one decimal, a reason and 1 to %d tactics"
                        .formatted(share.channel(), MOST_TACTICS));
            }
            sum = percent == null ? sum : sum.add(percent);
        }
        if (seen.size() != brief.channels().size()) {
            rules.add("every channel of the campaign needs a share, if need be 0");
        }
        if (sum.compareTo(BigDecimal.valueOf(100)) != 0) {
            rules.add("the shares add up to %s and not to 100".formatted(sum.toPlainString()));
        }
    }

    private static void checkWeeks(List<Week> weeks, List<Span> spans, List<String> rules) {
        List<Integer> numbers = weeks.stream().map(Week::week).toList();
        if (!numbers.equals(spans.stream().map(Span::week).toList())
                || weeks.stream().anyMatch(week -> isBlank(week.focus()))) {
            rules.add("there must be one focus for each of the weeks 1 to %d, in order".formatted(spans.size()));
        }
    }

    private static void checkContent(List<Piece> content, StrategyBrief brief, List<String> rules) {
        if (content.isEmpty() || content.size() > MOST_CONTENT) {
            rules.add("there must be 1 to %d pieces of content".formatted(MOST_CONTENT));
        }
        List<Span> spans = TimelineRules.spans(brief.from(), brief.to());
        for (Piece piece : content) {
            Optional<LocalDate> date = date(piece.date());
            if (date.isEmpty() || spans.stream().noneMatch(span -> span.includes(date.get()))) {
                rules.add("%s is not a date in the weeks of the campaign".formatted(piece.date()));
            }
            if (channel(piece.channel(), brief).isEmpty()) {
                rules.add("%s is not a channel of the campaign".formatted(piece.channel()));
            }
            if (isBlank(piece.topic()) || angle(piece.angle()).isEmpty()) {
                rules.add("each piece of content needs a topic and one of the angles");
            }
        }
    }

    private static void checkRisks(List<Risk> risks, List<String> rules) {
        if (risks.size() > MOST_RISKS
                || risks.stream().anyMatch(risk -> isBlank(risk.risk()) || isBlank(risk.mitigation()))) {
            rules.add("there may be at most %d risks, each with its mitigation".formatted(MOST_RISKS));
        }
    }

    private static void checkKpis(
            List<Target> kpis, StrategyBrief brief, KnownFigures known, List<String> rules, List<String> invented) {
        Set<String> seen = new HashSet<>();
        for (Target kpi : kpis) {
            if (kpi(kpi.kpi()).isEmpty()
                    || channel(kpi.channel(), brief).isEmpty()
                    || !seen.add(kpi.kpi() + " " + kpi.channel())
                    || kpi.target() == null
                    || kpi.target().signum() <= 0
                    || isBlank(kpi.basis())) {
                rules.add("each KPI is one of the list, once for a channel of the campaign, with target and basis");
            } else if (!known.has(kpi.target())) {
                invented.add(kpi.target().toPlainString());
            }
        }
    }

    /** Any day of the plan may be named. */
    private static String withoutPlannedDates(String text, StrategyBrief brief) {
        return DATE.matcher(text)
                .replaceAll(written -> date(written.group())
                        .filter(day -> !day.isBefore(brief.from()) && !day.isAfter(brief.to()))
                        .map(day -> " ")
                        .orElse(written.group()));
    }

    /** All texts of an answer that people will read. */
    private static Stream<String> texts(ModelAnswer answer) {
        return Stream.of(
                        items(answer.channels()).stream()
                                .flatMap(share -> Stream.concat(
                                        Stream.of(text(share.reason())), items(share.tactics()).stream())),
                        items(answer.weeks()).stream().map(week -> text(week.focus())),
                        items(answer.content()).stream().map(piece -> text(piece.topic())),
                        items(answer.kpis()).stream().map(kpi -> text(kpi.basis())),
                        items(answer.risks()).stream()
                                .flatMap(risk -> Stream.of(text(risk.risk()), text(risk.mitigation()))))
                .flatMap(texts -> texts);
    }

    static <T> List<T> items(@Nullable List<@Nullable T> items) {
        return items == null
                ? List.of()
                : items.stream().filter(Objects::nonNull).map(item -> (T) item).toList();
    }

    static Optional<Channel> channel(@Nullable String name, StrategyBrief brief) {
        return brief.channels().stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst();
    }

    static Optional<PlanAngle> angle(@Nullable String name) {
        return Stream.of(PlanAngle.values())
                .filter(angle -> angle.name().equals(name))
                .findFirst();
    }

    static Optional<StrategyKpi> kpi(@Nullable String name) {
        return Stream.of(StrategyKpi.values())
                .filter(kpi -> kpi.name().equals(name))
                .findFirst();
    }

    static Optional<LocalDate> date(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static boolean isBlank(@Nullable String text) {
        return text(text).isEmpty();
    }
}
