/**
 * Which platforms suit a text, and what has worked for the tenant so far, each with its evidence.
 *
 * <p>Start reading at {@link com.dryjets.content.recommendation.LessonRules}.
 */
package com.dryjets.content.recommendation;
