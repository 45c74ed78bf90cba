package com.dryjets.orchestrator.strategy;

import java.util.List;

/**
 * What a week is about.
 *
 * @param focus what the week should do
 * @param topic what its content is about; contains a place for the subject
 */
record Theme(String focus, String topic) {

    private static final List<Theme> AWARENESS = List.of(
            new Theme("Introduce the campaign.", "What %s is about"),
            new Theme("Show whom it is for.", "Who needs %s, and why"),
            new Theme("Tell the story behind it.", "The story behind %s"),
            new Theme("Explain how it works.", "How %s works"),
            new Theme("Let others speak.", "What people say about %s"),
            new Theme("Sum up and invite.", "What to remember about %s"));

    private static final List<Theme> ENGAGEMENT = List.of(
            new Theme("Open the conversation.", "A question about %s"),
            new Theme("Ask for experiences.", "Your experience with %s"),
            new Theme("Answer what people ask.", "Questions and answers about %s"),
            new Theme("Take a position.", "What most people get wrong about %s"),
            new Theme("Show what others contribute.", "The best replies about %s"),
            new Theme("Thank and continue.", "What we learned from you about %s"));

    private static final List<Theme> CONVERSION = List.of(
            new Theme("Name the problem.", "The problem that %s solves"),
            new Theme("Show the solution.", "How %s works"),
            new Theme("Prove it.", "What customers achieve with %s"),
            new Theme("Compare with the alternatives.", "%s and the alternatives"),
            new Theme("Answer objections.", "What people ask before they choose %s"),
            new Theme("Ask for the decision.", "Why to start with %s now"));

    private static final List<Theme> RETENTION = List.of(
            new Theme("Say thank you.", "Thank you for choosing %s"),
            new Theme("Help people get more out of it.", "Tips for %s"),
            new Theme("Show what is new.", "What is new in %s"),
            new Theme("Let customers speak.", "How others use %s"),
            new Theme("Offer the next step.", "The next step with %s"),
            new Theme("Ask for feedback.", "What should be better about %s"));

    static List<Theme> of(String type) {
        return switch (type) {
            case "AWARENESS" -> AWARENESS;
            case "ENGAGEMENT" -> ENGAGEMENT;
            case "RETENTION" -> RETENTION;
            default -> CONVERSION;
        };
    }
}
