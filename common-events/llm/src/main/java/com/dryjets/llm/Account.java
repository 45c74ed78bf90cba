package com.dryjets.llm;

/**
 * Who pays for calls of a model, and what they are for.
 *
 * @param work the piece of work; until its result is stored, repeating it repeats no paid call
 */
public record Account(String tenant, String work) {}
