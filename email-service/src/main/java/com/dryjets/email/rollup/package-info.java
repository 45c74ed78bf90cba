/**
 * Sums of what happens to emails and what comes of them: in total, over time, and by recipient domain, link and bounce reason.
 * Owns email_rollup. Whoever records that something happened adds its increment in the same transaction, so that each counts
 * exactly once; reports read these sums, and never the history behind them.
 */
package com.dryjets.email.rollup;
