package com.dryjets.social.queue;

import com.dryjets.social.account.AccountDirectory;
import com.dryjets.social.account.PostingAccount;
import com.dryjets.social.projection.CampaignProjection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the accounts that posts of a campaign keep apart for. */
@ApplicationScoped
class Targets {

    private final AccountDirectory accounts;

    Targets(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    /** The account, or what stands in for one that is not connected. */
    Uni<PostingAccount> account(SqlConnection connection, CampaignProjection campaign, Target target) {
        PostingAccount none = accounts.none(campaign.tenant(), target.channel(), campaign.zone());
        return target.accountId() == null
                ? Uni.createFrom().item(none)
                : accounts.find(connection, campaign.tenant(), target.accountId())
                        .map(found -> found.orElse(none));
    }
}
