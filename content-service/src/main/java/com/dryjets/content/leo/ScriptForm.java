package com.dryjets.content.leo;

import com.dryjets.content.digest.Sentence;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A TikTok video: a script of timed scenes with the words on the screen, and a short caption. */
final class ScriptForm implements Form {

    private static final PlatformRules RULES = PlatformRules.of(Channel.TIKTOK);
    private static final int OPENING = 100;
    private static final int POINTS = 4;
    private static final int TAGS = 4;
    private static final int MAX_SPOKEN = 120;
    private static final int MAX_ON_SCREEN = 80;

    @Override
    public int opening() {
        return OPENING;
    }

    @Override
    public Copy write(Desk desk, Sentence opening, Assignment assignment) {
        Sheet sheet = new Sheet().note(opening);
        List<Scene> scenes = new ArrayList<>();
        add(scenes, opening.text(), onScreen(desk, opening));
        for (Passage passage :
                desk.passages(new Desk.Wish(Channel.TIKTOK, POINTS, 0, MAX_SPOKEN, false), sheet.sentences())) {
            add(scenes, passage.text(), onScreen(desk, passage.first()));
            sheet.note(passage.first());
        }
        if (assignment.link() != null) {
            Optional<String> spoken = desk.say("say.spoken", 0);
            Optional<String> shown = desk.say("say.onscreen", 0);
            spoken.ifPresent(words -> {
                add(scenes, words, shown.orElse(words));
                sheet.own(words);
            });
        }
        Sheet caption = new Sheet().sentence(opening);
        Phrases.question(desk, assignment.variant()).ifPresent(caption::own);
        List<Line> lines = new ArrayList<>(sheet.lines());
        caption.lines().stream().filter(line -> line.source() == null).forEach(lines::add);
        return new Copy(
                null,
                null,
                caption.text(),
                Phrases.tags(desk, TAGS),
                List.of(),
                scenes,
                Phrases.angle(desk, opening),
                lines);
    }

    private static void add(List<Scene> scenes, String spoken, String onScreen) {
        scenes.add(Scene.spoken(scenes.isEmpty() ? 0 : scenes.getLast().to(), spoken, onScreen));
    }

    /** Returns what viewers read without sound: the sentence if it is short, else what it is about. */
    private static String onScreen(Desk desk, Sentence sentence) {
        if (sentence.text().length() <= MAX_ON_SCREEN) {
            return sentence.text();
        }
        String lower = sentence.text().toLowerCase(Locale.ROOT);
        Optional<String> subject = desk.digest().keywords().stream()
                .filter(keyword -> keyword.contains(" ") && lower.contains(keyword.toLowerCase(Locale.ROOT)))
                .findFirst();
        return subject.map(ScriptForm::capitalized).orElse(sentence.text());
    }

    private static String capitalized(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
