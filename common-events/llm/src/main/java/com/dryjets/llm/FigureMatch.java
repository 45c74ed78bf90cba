package com.dryjets.llm;

/** How closely a figure must follow the facts. */
public enum FigureMatch {
    /** Every figure as the facts write it, with its unit. */
    EXACT,
    /**
     * For facts that are data: figures may be rounded, a fraction may be written as a percentage, and an amount needs only a
     * currency that the facts name. Counts up to twelve in words claim nothing: "two subject lines".
     */
    ROUNDED
}
