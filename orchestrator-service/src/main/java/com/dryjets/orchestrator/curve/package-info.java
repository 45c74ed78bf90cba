/**
 * What a change of a channel's daily spend brings, from its response curve. Used to advise on budgets and to answer what-if
 * questions.
 */
package com.dryjets.orchestrator.curve;
