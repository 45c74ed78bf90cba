/**
 * Sums of what happens to emails and what comes of them: in total, over time, and by recipient domain, link, bounce reason and lane.
 * Owns email_rollup. The transaction that records an event adds its increment, too, so that each counts exactly once; reports
 * read these sums, and never the history behind them.
 */
package com.dryjets.email.rollup;
