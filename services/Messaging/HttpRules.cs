using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Inburgering.Messaging;

/// <summary>The NL API Design Rules 2.2.2 that ASP.NET Core does not keep by itself.</summary>
internal static class HttpRules
{
    public const string ApiVersion = "1.0.0";

    public static void Use(WebApplication app, IReadOnlyCollection<string> modules)
    {
        // Outermost, so that 404, 405 and 500 carry the headers too.
        app.Use((context, next) =>
        {
            context.Response.OnStarting(static state =>
            {
                var (request, headers) = (((HttpContext)state).Request, ((HttpContext)state).Response.Headers);
                (headers["API-Version"], headers.XContentTypeOptions, headers.XFrameOptions, headers["Referrer-Policy"]) = (ApiVersion, "nosniff", "DENY", "no-referrer");
                if (headers.ContentSecurityPolicy.Count == 0) { headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"; }
                if (headers.CacheControl.Count == 0) { headers.CacheControl = "no-store"; }
                if (request.IsHttps) { headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains"; }
                if (request.Path.Value!.EndsWith("/openapi.json", StringComparison.Ordinal)) { headers.AccessControlAllowOrigin = "*"; } // open to everybody, also to a page of theirs
                return Task.CompletedTask;
            }, context);
            // The name of that document. Not by assigning a text: that would be unescaped once more.
            if (context.Request.Path.Value is { } path && path.EndsWith("/beheer/v1/openapi.json", StringComparison.Ordinal)) { context.Request.Path = new PathString(path.Replace("/beheer/v1/", "-beheer/v1/", StringComparison.Ordinal)); }
            return next(context);
        });
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseRouting();
        app.Use((context, next) =>
        {
            if (!IsApi(context.Request.Path.Value ?? "/")) { return next(context); }
            if (context.Request.Headers.Accept.Count > 0 && IsVersioned(context.Request)) { context.Request.Headers.Append("Accept", "application/problem+json"); } // a refusal has one form, whatever was asked
            if (Refusal(context.GetEndpoint(), context.Request) is not { } status) { return next(context); }
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        app.UseAuthentication();
        app.UseAuthorization();

        bool IsApi(string path) => path.Split('/') is [_, var first, ..] && (modules.Contains(first, StringComparer.OrdinalIgnoreCase) || first is "demo");
    }

    private static bool IsVersioned(HttpRequest request) => request.Path.Value!.Contains("/v1/", StringComparison.Ordinal);

    /// <summary>No slash at the end; literals in lower case, where routing ignores case (values may have any case); a form of answer that exists.</summary>
    private static int? Refusal(Endpoint? endpoint, HttpRequest request)
    {
        if (request.Path.Value!.EndsWith('/')) { return StatusCodes.Status404NotFound; }
        if (endpoint is not RouteEndpoint route) { return null; }
        var (actual, segments) = (request.Path.Value.Split('/', StringSplitOptions.RemoveEmptyEntries), route.RoutePattern.PathSegments);
        if (segments.Count == actual.Length && segments.Zip(actual).Any(p => p.First.Parts is [RoutePatternLiteralPart literal] && literal.Content != p.Second)) { return StatusCodes.Status404NotFound; }
        if (!IsVersioned(request)) { return null; } // a page of the service
        var (accept, answers) = (request.GetTypedHeaders().Accept, route.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Where(p => p.StatusCode < 400).SelectMany(p => p.ContentTypes).Append("application/json"));
        return accept.Count == 0 || answers.Any(t => accept.Any(a => a.Quality is not 0 && a.MatchesMediaType(t))) ? null : StatusCodes.Status406NotAcceptable;
    }
}

/// <summary>Any offset comes in; an answer says UTC, with Z.</summary>
internal sealed class UtcJson : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.UtcDateTime);
}
