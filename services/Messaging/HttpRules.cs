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
                var headers = ((HttpContext)state).Response.Headers;
                headers["API-Version"] = ApiVersion;
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                if (headers.ContentSecurityPolicy.Count == 0) { headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"; }
                headers["Referrer-Policy"] = "no-referrer";
                if (headers.CacheControl.Count == 0) { headers.CacheControl = "no-store"; }
                return Task.CompletedTask;
            }, context);
            return next(context);
        });
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.Use((context, next) =>
        {
            var path = context.Request.Path.Value ?? "/";
            if (path.Length > 1 && path.EndsWith('/') && IsApi(path))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
            return next(context);
        });
        app.UseRouting();
        app.Use((context, next) =>
        {
            if (context.GetEndpoint() is RouteEndpoint endpoint && IsApi(context.Request.Path.Value ?? "") && !LiteralsMatch(endpoint, context.Request.Path.Value!))
            {
                context.SetEndpoint(null);
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
            return next(context);
        });
        app.UseAuthentication();
        app.UseAuthorization();

        bool IsApi(string path) => path.Split('/') is [_, var first, ..] && (modules.Contains(first, StringComparer.OrdinalIgnoreCase) || first is "demo");
    }

    /// <summary>Routing ignores case; the rules do not. Values in the path may have any case.</summary>
    private static bool LiteralsMatch(RouteEndpoint endpoint, string path)
    {
        var actual = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var segments = endpoint.RoutePattern.PathSegments;
        return segments.Count != actual.Length
            || segments.Zip(actual).All(p => p.First.Parts is not [Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal] || literal.Content == p.Second);
    }
}
