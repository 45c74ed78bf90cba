package com.dryjets.orchestrator.rebuild;

import com.dryjets.kit.work.Lease;

/**
 * A rebuild that this replica works on.
 *
 * @param acceptLoss whether events may be lost
 * @param starts how often it was started, including this time
 */
record Rebuild(long id, boolean acceptLoss, int starts, Lease lease) {}
