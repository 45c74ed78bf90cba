package com.dryjets.content.rewriting;

/** Why a piece cannot be rewritten as wished. */
public enum Refusal {
    FITS_ALREADY("The piece is already that short. Allow fewer characters."),
    INSTRUCTION_NEEDS_MODEL("Instructions need a model. Configure one, or ask for a tone or a length."),
    NO_OTHER_OPENING("The post has no other sentence that a piece in this tone could open with. Configure a model."),
    PARTS_NEED_MODEL("Shortening a thread or a script needs a model. Configure one, or shorten its parts one by one."),
    NOTHING_FITS("No whole sentence of the piece fits. Allow more characters, or configure a model.");

    private final String detail;

    Refusal(String detail) {
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
