package com.dryjets.openapi;

import com.dryjets.client.analytics.api.AllCampaignsApi;
import com.dryjets.client.analytics.api.AllCampaignsApi.APIListCampaignSummariesRequest;
import com.dryjets.client.campaign.api.CampaignsApi;
import com.dryjets.client.campaign.api.CampaignsApi.APIListCampaignsRequest;
import com.dryjets.client.campaign.model.CampaignStatus;
import com.dryjets.client.content.api.BlogApi;
import com.dryjets.client.content.api.BlogApi.APIListBlogPostsRequest;
import com.dryjets.client.email.api.ContactsApi;
import com.dryjets.client.email.api.ContactsApi.APIListContactsRequest;
import com.dryjets.client.orchestrator.ApiException;
import com.dryjets.client.orchestrator.api.DecisionsApi;
import com.dryjets.client.orchestrator.api.DecisionsApi.APIListDecisionsRequest;
import com.dryjets.client.social.api.PlatformsApi;
import com.dryjets.client.social.api.PlatformsApi.APIGetRateLimitsRequest;
import com.dryjets.client.social.model.Channel;
import java.net.http.HttpRequest;
import java.util.UUID;
import java.util.function.Consumer;

/** Calls every service once with its generated client: {@code Call BASE_URL TOKEN}. */
class Call {

    private static final UUID UNKNOWN = UUID.fromString("00000000-0000-7000-8000-000000000000");

    private final String baseUrl;
    private final Consumer<HttpRequest.Builder> authorization;

    private Call(String baseUrl, String token) {
        this.baseUrl = baseUrl;
        this.authorization = request -> request.header("Authorization", "Bearer " + token);
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: Call BASE_URL TOKEN");
        }
        Call call = new Call(arguments[0], arguments[1]);
        call.campaign();
        call.content();
        call.email();
        call.social();
        call.analytics();
        call.orchestrator();
    }

    private void campaign() throws Exception {
        var client = new com.dryjets.client.campaign.ApiClient();
        client.updateBaseUri(baseUrl);
        var answer = new CampaignsApi(client.setRequestInterceptor(authorization))
                .listCampaigns(APIListCampaignsRequest.newBuilder()
                        .limit(2)
                        .status(CampaignStatus.DRAFT)
                        .build());
        expect(
                "campaign-service",
                answer.getItems().stream().allMatch(item -> item.getStatus() == CampaignStatus.DRAFT),
                answer);
    }

    private void content() throws Exception {
        var client = new com.dryjets.client.content.ApiClient();
        client.updateBaseUri(baseUrl);
        var answer = new BlogApi(client.setRequestInterceptor(authorization))
                .listBlogPosts(APIListBlogPostsRequest.newBuilder().limit(2).build());
        expect("content-service", answer.getItems().size() <= 2, answer);
    }

    private void email() throws Exception {
        var client = new com.dryjets.client.email.ApiClient();
        client.updateBaseUri(baseUrl);
        var answer = new ContactsApi(client.setRequestInterceptor(authorization))
                .listContacts(APIListContactsRequest.newBuilder().limit(2).build());
        expect("email-service", answer.getItems().size() <= 2, answer);
    }

    private void social() throws Exception {
        var client = new com.dryjets.client.social.ApiClient();
        client.updateBaseUri(baseUrl);
        var answer = new PlatformsApi(client.setRequestInterceptor(authorization))
                .getRateLimits(APIGetRateLimitsRequest.newBuilder()
                        .platform(Channel.LINKEDIN)
                        .build());
        expect("social-service", answer.getPlatform() == Channel.LINKEDIN, answer);
    }

    private void analytics() throws Exception {
        var client = new com.dryjets.client.analytics.ApiClient();
        client.updateBaseUri(baseUrl);
        var answer = new AllCampaignsApi(client.setRequestInterceptor(authorization))
                .listCampaignSummaries(APIListCampaignSummariesRequest.newBuilder()
                        .days(7)
                        .order("asc")
                        .build());
        expect("analytics-service", answer.getItems() != null, answer);
    }

    private void orchestrator() throws Exception {
        var client = new com.dryjets.client.orchestrator.ApiClient();
        client.updateBaseUri(baseUrl);
        var api = new DecisionsApi(client.setRequestInterceptor(authorization));
        try {
            expect("orchestrator-service", false, api.listDecisions(
                    APIListDecisionsRequest.newBuilder().id(UNKNOWN).build()));
        } catch (ApiException error) {
            expect("orchestrator-service", error.getCode() == 404, error);
        }
    }

    private static void expect(String service, boolean isAsExpected, Object answer) {
        if (!isAsExpected) {
            throw new IllegalStateException(service + " answered something else than its document says: " + answer);
        }
        System.out.println("Java: " + service + " answers as documented");
    }
}
