/**
 * Publishes due posts, each once: takes lanes, performs one step after the other, and finds out what became of a step whose
 * outcome is unknown before anything is repeated.
 *
 * <p>Start reading at {@code LaneRunner}, then {@code Publisher} and {@code OutcomeRules}; {@code LookUp} settles what is
 * unknown.
 */
@NullMarked
package com.dryjets.social.publishing;

import org.jspecify.annotations.NullMarked;
