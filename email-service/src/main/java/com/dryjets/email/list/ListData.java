package com.dryjets.email.list;

import com.dryjets.contracts.value.Texts;
import com.dryjets.email.html.Contrast;
import com.dryjets.kit.problem.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person decides about a list. */
record ListData(
        String name,
        @Nullable String description,
        OptIn optIn,
        List<String> topics,
        @Nullable String color) {

    static ListData of(CreateList request) {
        return new ListData(
                name(request.name()),
                request.description(),
                Objects.requireNonNullElse(request.optIn(), OptIn.DOUBLE),
                request.topics() == null ? List.of() : topics(request.topics()),
                color(request.color(), null));
    }

    static ListData of(StoredList list, ChangeList request) {
        return new ListData(
                request.name() == null ? list.name() : name(request.name()),
                request.description() == null ? list.description() : request.description(),
                Objects.requireNonNullElse(request.optIn(), list.optIn()),
                request.topics() == null ? list.topics() : topics(request.topics()),
                color(request.color(), list.color()));
    }

    /** The text of buttons is white; WCAG 2.2 (1.4.3) wants a contrast of 4.5 to 1 with their color. Empty means none. */
    private static @Nullable String color(@Nullable String wanted, @Nullable String otherwise) {
        if (wanted == null) {
            return otherwise;
        }
        if (wanted.isEmpty()) {
            return null;
        }
        if (Contrast.between(wanted, "#ffffff") < Contrast.ENOUGH) {
            throw Problem.badField("/color", "must be darker, so that the white text of buttons can be read");
        }
        return wanted;
    }

    private static String name(String text) {
        return Problem.valid("/name", () -> Texts.name(text));
    }

    private static List<String> topics(List<String> texts) {
        return texts.stream()
                .map(topic -> Problem.valid("/topics", () -> Texts.name(topic)))
                .distinct()
                .toList();
    }
}
