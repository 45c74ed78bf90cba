package com.dryjets.campaign.workflow;

import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Launches a campaign again, for a retry of VALIDATE. Launching builds on the workflow, so it implements this. */
public interface Launcher {

    /** Launches a draft; fails with 409 if it is not ready. */
    Uni<Void> relaunch(Caller caller, UUID campaignId);
}
