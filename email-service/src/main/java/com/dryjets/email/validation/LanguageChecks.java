package com.dryjets.email.validation;

import com.dryjets.email.rendering.PageStyle;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks that a text is written in the script of its language, by which screen readers choose a voice and lines a direction. */
final class LanguageChecks {

    /** Fewer letters could be a name. */
    private static final int FEWEST_LETTERS = 20;

    private static final double MOST = 0.5;

    private LanguageChecks() {}

    static List<Finding> of(Body body) {
        PageStyle page = body.content().page();
        ULocale language = ULocale.forLanguageTag(page.language());
        int[] expected = UScript.getCode(language);
        Map<Integer, Long> scripts = scripts(body.root().text());
        long letters = scripts.values().stream().mapToLong(Long::longValue).sum();
        if (expected == null || letters < FEWEST_LETTERS) {
            return List.of();
        }
        Set<Integer> own = Arrays.stream(expected).boxed().collect(Collectors.toSet());
        return scripts.entrySet().stream()
                .filter(script -> !own.contains(script.getKey()) && script.getValue() > MOST * letters)
                .map(script -> mismatch(language, script.getKey()))
                .toList();
    }

    private static Map<Integer, Long> scripts(String text) {
        return text.codePoints()
                .filter(UCharacter::isLetter)
                .map(UScript::getScript)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Finding mismatch(ULocale language, int script) {
        return Finding.of(
                FindingCode.LANGUAGE_MISMATCH,
                "/language",
                "The language of the email is %s, but most of its letters are %s."
                        .formatted(language.getDisplayLanguage(ULocale.ENGLISH), name(script)),
                "Choose its language, so that screen readers pronounce it and its lines run in the right direction.");
    }

    private static String name(int script) {
        return script == UScript.HAN ? "Chinese" : UScript.getName(script).replace('_', ' ');
    }
}
