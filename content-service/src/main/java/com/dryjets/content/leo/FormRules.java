package com.dryjets.content.leo;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Block;
import com.dryjets.contracts.marketing.Channel;
import java.util.ArrayList;
import java.util.List;

/** Decides whether a piece has the form of its channel: a thread on X, and a script on TikTok. */
final class FormRules {

    private static final int POSTS = 5;
    private static final int MOST_POSTS = 7;
    private static final int SCENES = 3;
    private static final int MOST_SCENES = 8;
    private static final int MOST_SPOKEN = 240;
    private static final int MOST_ON_SCREEN = 160;

    /** A post of a thread has some forty words. A blog post with fewer for each of them is short. */
    private static final int WORDS = 40;

    private FormRules() {}

    /** Finds what is wrong with the form of a piece, in words that a model understands. */
    static List<String> faults(Article article, Channel channel, Copy copy) {
        return switch (channel) {
            case TWITTER -> thread(copy, fewest(article, POSTS));
            case TIKTOK -> script(copy, fewest(article, SCENES));
            default -> List.of();
        };
    }

    private static List<String> thread(Copy copy, int fewest) {
        int posts = Math.max(1, copy.parts().size());
        return posts < fewest || posts > MOST_POSTS
                ? List.of("the thread has %d posts in parts, and needs %d to %d".formatted(posts, fewest, MOST_POSTS))
                : List.of();
    }

    private static List<String> script(Copy copy, int fewest) {
        List<String> faults = new ArrayList<>();
        List<Scene> scenes = copy.script();
        if (scenes.size() < fewest || scenes.size() > MOST_SCENES) {
            faults.add("the script has %d scenes, and needs %d to %d".formatted(scenes.size(), fewest, MOST_SCENES));
        }
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            if (scene.spoken().isBlank() || scene.onScreen().isBlank()) {
                faults.add("scene %d has nothing spoken, or nothing on the screen".formatted(i + 1));
            }
            if (scene.spoken().length() > MOST_SPOKEN || scene.onScreen().length() > MOST_ON_SCREEN) {
                faults.add("scene %d has more than %d characters spoken, or %d on the screen"
                        .formatted(i + 1, MOST_SPOKEN, MOST_ON_SCREEN));
            }
        }
        return faults;
    }

    private static int fewest(Article article, int usual) {
        int words = article.blocks().stream()
                .map(Block::text)
                .mapToInt(text -> text.split("\\s+").length)
                .sum();
        return Math.clamp(words / WORDS, 1, usual);
    }
}
