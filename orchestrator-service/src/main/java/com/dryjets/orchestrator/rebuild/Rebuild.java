package com.dryjets.orchestrator.rebuild;

import com.dryjets.kit.work.Lease;

/**
 * A rebuild that this replica works on.
 *
 * @param acceptLoss whether topics may lack their oldest events
 */
record Rebuild(long id, boolean acceptLoss, Lease lease) {}
