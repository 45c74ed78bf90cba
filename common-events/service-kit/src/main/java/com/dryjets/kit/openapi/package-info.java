/**
 * Shapes the OpenAPI document of every service: this file defines what all documents share, and filters add what follows
 * from the code. Start reading at {@link com.dryjets.kit.openapi.CommonAnswers}.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "DryJets API",
                        version = "1.0.0",
                        contact = @Contact(name = "DryJets Marketing"),
                        license =
                                @License(
                                        name = "Apache-2.0",
                                        url = "https://www.apache.org/licenses/LICENSE-2.0.html")),
        servers = @Server(url = "/", description = "The gateway or the service that serves this document."),
        components =
                @Components(
                        schemas = @Schema(name = ErrorAnswers.PROBLEM, implementation = ProblemBody.class),
                        responses = {
                            @APIResponse(
                                    name = ErrorAnswers.BAD_REQUEST,
                                    description =
                                            "The body, a parameter or a header is invalid; `errors` names each field."),
                            @APIResponse(
                                    name = ErrorAnswers.UNAUTHENTICATED,
                                    description = "The token is missing, invalid or expired."),
                            @APIResponse(
                                    name = ErrorAnswers.FORBIDDEN,
                                    description = "The token's role does not allow this operation."),
                            @APIResponse(
                                    name = ErrorAnswers.NOT_FOUND,
                                    description = "The resource was not found, or it belongs to another tenant."),
                            @APIResponse(
                                    name = ErrorAnswers.NOT_ACCEPTABLE,
                                    description = "`Accept` allows none of the media types of the answer."),
                            @APIResponse(
                                    name = ErrorAnswers.CONFLICT,
                                    description = "The resource's current state does not allow this operation."),
                            @APIResponse(
                                    name = ErrorAnswers.PRECONDITION_FAILED,
                                    description = "The resource has changed since the version in `If-Match`."),
                            @APIResponse(
                                    name = ErrorAnswers.TOO_LARGE,
                                    description = "The body is larger than the service accepts."),
                            @APIResponse(
                                    name = ErrorAnswers.UNSUPPORTED_MEDIA_TYPE,
                                    description = "The media type of the body is missing, invalid or not supported."),
                            @APIResponse(
                                    name = ErrorAnswers.UNPROCESSABLE,
                                    description = "A rule rejects the request,"
                                            + " or its `Idempotency-Key` was used for a different request."),
                            @APIResponse(
                                    name = ErrorAnswers.TOO_MANY_REQUESTS,
                                    description = "Too many requests; `Retry-After` says when to try again."),
                            @APIResponse(
                                    name = ErrorAnswers.UNAVAILABLE,
                                    description =
                                            "The service, its database or its broker is unavailable at the moment;"
                                                    + " `Retry-After` says when to try again."),
                            @APIResponse(
                                    name = ErrorAnswers.UNEXPECTED,
                                    description = "Any other error. Quote its `traceId` when you report it.")
                        }))
package com.dryjets.kit.openapi;

import com.dryjets.kit.problem.ProblemBody;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
